import { createPrivateKey, createPublicKey } from 'node:crypto';
import { exportPrivateKey, exportPublicKey, type PrivateKey, type PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';

/** The forms that a key can be written in. */
export type KeyForm = 'pem' | 'der' | 'base64' | 'jwk' | 'pkcs1' | 'sec1' | 'base64-pem' | 'escaped-pem';

/** What each form is, for `--help`. */
export const KEY_FORMS: Readonly<Record<KeyForm, string>> = {
  pem: 'PKCS#8 or SubjectPublicKeyInfo as PEM; the default',
  der: 'the same as bytes',
  base64: 'the same as one line of base64, the "Java format"',
  jwk: 'a JWK',
  pkcs1: 'PKCS#1 as PEM, of RSA keys',
  sec1: 'SEC 1 as PEM, of private P-224 keys',
  'base64-pem': 'the whole PEM text as one line of base64, for secrets of a container',
  'escaped-pem': 'PEM with \\n for its line ends, for environment variables',
};

/**
 * A key in one of the forms. Of a private key it writes the public half, unless `half` says otherwise.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for a form that the key does not have, and the codes of `exportPrivateKey`
 */
export async function writeKey(
  key: PrivateKey | PublicKey,
  half: 'private' | 'public',
  form: KeyForm,
): Promise<string | Uint8Array> {
  const write = half === 'private' ? privateWriter(key) : publicWriter(key);
  switch (form) {
    case 'pkcs1':
    case 'sec1':
      return otherPem(await write('pem'), half, form);
    case 'base64-pem':
      return `${Buffer.from(await write('pem')).toString('base64')}\n`;
    case 'escaped-pem':
      return `${(await write('pem')).trimEnd().replaceAll('\n', '\\n')}\n`;
    case 'jwk':
      return `${JSON.stringify(await write('jwk'), null, 2)}\n`;
    case 'base64':
      return `${await write('base64')}\n`;
    default:
      return write(form);
  }
}

function privateWriter(key: PrivateKey | PublicKey) {
  if (key.type === 'private')
    return <Form extends 'pem' | 'der' | 'base64' | 'jwk'>(form: Form) => exportPrivateKey(key, form);
  throw new ApointError('OPTION_INVALID', 'The file has no private key, which --private asks for.');
}

function publicWriter(key: PrivateKey | PublicKey) {
  return <Form extends 'pem' | 'der' | 'base64' | 'jwk'>(form: Form) => exportPublicKey(key, form);
}

function otherPem(pem: string, half: 'private' | 'public', type: 'pkcs1' | 'sec1'): string {
  try {
    if (half === 'public' && type === 'pkcs1')
      return createPublicKey(pem).export({ type, format: 'pem' }).toString();
    if (half === 'private') return createPrivateKey(pem).export({ type, format: 'pem' }).toString();
  } catch {
    // The key is of the other kind.
  }
  throw new ApointError(
    'OPTION_INVALID',
    'The key has no such form: --to pkcs1 is for RSA keys, and --to sec1 for private P-224 keys.',
  );
}
