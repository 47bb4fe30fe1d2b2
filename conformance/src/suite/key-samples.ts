import { fromBase64 } from '../vector-file.js';

/** Keys in every form that JSON can hold. A cell makes the CryptoKeys itself. */
export interface KeySamples {
  readonly accepted: readonly AcceptedSample[];
  readonly refused: readonly RefusedSample[];
  readonly cryptoKey: { readonly pkcs8: string; readonly spki: string; readonly fingerprint: string };
}

export interface KeySample {
  readonly name: string;
  readonly type: 'private' | 'public';
  readonly source: { readonly text: string } | { readonly base64: string } | { readonly jwk: object };
}

export interface AcceptedSample extends KeySample {
  readonly fingerprint: string;
}

export interface RefusedSample extends KeySample {
  readonly code: string;
}

/** The sample in the form that an import accepts. */
export function sourceOf({ source }: KeySample): string | Uint8Array | object {
  if ('text' in source) return source.text;
  return 'base64' in source ? fromBase64(source.base64) : source.jwk;
}
