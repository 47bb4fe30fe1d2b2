import { percentEncode } from './text.js';

/** What tells the `Signature` header from the `Encrypt` header. */
export interface HeaderKind {
  readonly algorithm: string;
  readonly valueName: string;
}

export const SIGNATURE: HeaderKind = { algorithm: 'RSA256', valueName: 'signature' };
export const ENCRYPT: HeaderKind = { algorithm: 'RSA_AES', valueName: 'symmetricKey' };

/** One way to spell a header around a base64 value, and what is odd about it. */
export interface HeaderVariant {
  readonly id: string;
  readonly text: string;
  readonly write: (kind: HeaderKind, base64: string) => string;
}

/** The one form of protocol 2.2. */
export function writeCanonically(kind: HeaderKind, base64: string): string {
  return writeWithValue(kind, percentEncode(base64));
}

/** The usual parameters around a value that is written already. */
export function writeWithValue({ algorithm, valueName }: HeaderKind, value: string): string {
  return `algorithm=${algorithm},keyVersion=1,${valueName}=${value}`;
}

/** A variant that spells only the value in its own way. */
export function valueVariant(id: string, text: string, spell: (base64: string) => string): HeaderVariant {
  return { id, text, write: (kind, base64) => writeWithValue(kind, spell(base64)) };
}
