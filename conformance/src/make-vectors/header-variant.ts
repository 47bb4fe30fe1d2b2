import { percentEncode } from './text.js';

/** The differences between the `Signature` header and the `Encrypt` header. */
export interface HeaderKind {
  readonly algorithm: string;
  readonly valueName: string;
}

export const SIGNATURE: HeaderKind = { algorithm: 'RSA256', valueName: 'signature' };
export const ENCRYPT: HeaderKind = { algorithm: 'RSA_AES', valueName: 'symmetricKey' };

/** One way to spell a header around a base64 value, with a description of what is unusual. */
export interface HeaderVariant {
  readonly id: string;
  readonly text: string;
  readonly write: (kind: HeaderKind, base64: string) => string;
}

/** The canonical form of protocol 2.2. */
export function writeCanonically(kind: HeaderKind, base64: string): string {
  return writeWithValue(kind, percentEncode(base64));
}

/** The usual parameters around a value that is already encoded. */
export function writeWithValue({ algorithm, valueName }: HeaderKind, value: string): string {
  return `algorithm=${algorithm},keyVersion=1,${valueName}=${value}`;
}

/** A variant that changes only the spelling of the value. */
export function valueVariant(id: string, text: string, spell: (base64: string) => string): HeaderVariant {
  return { id, text, write: (kind, base64) => writeWithValue(kind, spell(base64)) };
}
