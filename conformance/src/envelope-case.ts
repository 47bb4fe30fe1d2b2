import type { KeyWrap } from '@apoint/keys';
import { type CodedError, expectRefusal, expectSame, Failure } from './expectation.js';
import type { Library } from './library.js';
import { fromBase64, fromHex, textOf, type VectorCase } from './vector-file.js';

/** Codes for faults in the text of header or body. Every other refusal must be the one for cryptographic failures. */
const TEXT_CODES: readonly string[] = [
  'BASE64_INVALID',
  'PERCENT_INVALID',
  'HEADER_TOO_LONG',
  'HEADER_MALFORMED',
  'HEADER_DUPLICATE_KEY',
  'HEADER_PARAMETER_MISSING',
  'HEADER_KEY_VERSION_INVALID',
  'ENVELOPE_ALGORITHM_UNKNOWN',
  'ENVELOPE_BODY_INVALID',
];

/** Opens an envelope; then seals one for the same recipient and opens it. */
export async function runEnvelopeCase(vector: VectorCase, library: Library): Promise<void> {
  const recipient = await library.importPrivateKey(String(vector['recipientPrivateKeyPkcs8Base64']));
  const profile = { keyWrap: keyWrapOf(vector) };
  const header = textOf(vector, 'headerValue') ?? { wrappedKey: fromBase64(vector['wrappedKeyBase64']) };
  const body = String(vector['bodyBase64']);
  if (vector.expect === 'reject') {
    return checkUniform(
      await expectRefusal(library, () => library.open({ header, body, recipient, profile }), 'the envelope'),
    );
  }
  const expected = fromHex(vector['plaintextHex']);
  expectSame((await library.open({ header, body, recipient, profile })).plaintext, expected, 'the plaintext');
  const publicKey = textOf(vector, 'recipientPublicKeySpkiBase64');
  if (!publicKey) return;
  const again = await library.seal({
    plaintext: expected,
    recipient: await library.importPublicKey(publicKey),
    profile,
  });
  expectSame(
    (await library.open({ header: again.header, body: again.body, recipient, profile })).plaintext,
    expected,
    'the plaintext sealed again',
  );
}

function checkUniform({ code }: CodedError): void {
  if (code !== 'ENVELOPE_OPEN_FAILED' && !TEXT_CODES.includes(code)) {
    throw new Failure(`the refusal has a code of its own: ${code}`);
  }
}

/** JCA's name of the transformation, e.g. `RSA/ECB/OAEPWithSHA-256AndMGF1Padding`. */
function keyWrapOf(vector: VectorCase): KeyWrap {
  const name = String(vector['keyWrap'] ?? '');
  if (!/OAEP/i.test(name)) return 'RSAES-PKCS1-v1_5';
  const bits = /(?:SHA|OAEP)-?(\d{3})/i.exec(name)?.[1];
  if (bits === undefined) return 'RSA-OAEP';
  if (bits === '256') return 'RSA-OAEP-256';
  // Another hash must not be run as one that there is: a refusal would be taken for a pass.
  throw new Failure(`there is no key wrap ${name}`);
}
