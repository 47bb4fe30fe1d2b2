import { decodeWrappedBase64 } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';
import { bytesView } from './bytes-view.js';
import { checkKeyLength } from './key-length.js';

/** SubjectPublicKeyInfo as PEM text (`BEGIN PUBLIC KEY`), as one line of base64 ("Java format"), or as DER bytes. */
export type SpkiSource = string | Uint8Array;

/** A key in the one form that every runtime can read without help. */
export interface OneForm {
  /** PEM text, the same as one line of base64, or DER bytes. */
  readonly source: string | Uint8Array;
  /** The label in its PEM lines. */
  readonly label: 'PUBLIC KEY' | 'PRIVATE KEY';
}

/** @throws {@link ApointError} `KEY_MALFORMED` */
export function derOf({ source, label }: OneForm): Uint8Array<ArrayBuffer> {
  const given = typeof source === 'string' ? source : bytesView(source);
  if (given === undefined) throw otherForm();
  checkKeyLength(given.length);
  if (typeof given !== 'string') return given.slice();
  try {
    return decodeWrappedBase64(
      given.replace(`-----BEGIN ${label}-----`, '').replace(`-----END ${label}-----`, ''),
    );
  } catch {
    throw otherForm();
  }
}

export function otherForm(): ApointError {
  return new ApointError(
    'KEY_MALFORMED',
    'This import accepts only one form of key, and this is another; try importPublicKey or importPrivateKey.',
  );
}
