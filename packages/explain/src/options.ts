import type { Freshness } from '@apoint/canonical-request';
import type { EcdsaOptions, KeySource, PrivateKey, PublicKey } from '@apoint/keys';
import type { EnvelopeProfile } from '@apoint/rsa-aes-envelope';

/**
 * Headers as they arrived: a Fetch `Headers`, a `Map`, pairs of name and value, or an object by name, such as Node's
 * `request.headers`.
 */
export type HeaderSource =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A message as it arrived. Nothing in it has to be right. */
export interface ArrivedMessage {
  /** Default: `response` if there is a `Response-Time` and no `Request-Time`, else `request`. */
  readonly direction?: 'request' | 'response' | undefined;
  /** The method; of a response, that of its request. */
  readonly method: string;
  /** Path and query; of a response, those of its request. */
  readonly uri: string;
  /** Default: the `Client-Id` header. A response need not have one. */
  readonly clientId?: string | undefined;
  readonly headers: HeaderSource;
  /** The raw bytes. A text is encoded as UTF-8. Default: an empty body. */
  readonly body?: Uint8Array | string | undefined;
}

/** A key with a name, under which findings speak of it. */
export interface NamedKey {
  /** Names that differ only by a number or by `-old` and `-new` at the end are taken for versions of one key. */
  readonly name: string;
  /** PEM text or any other form of a key, or a handle. Of a private key its public half is taken. */
  readonly key: KeySource | PublicKey | PrivateKey;
  /** The `keyVersion` that the key has. */
  readonly version?: string | undefined;
  /** `'verify'`: a key that should verify the message. Default: the first key of the list, if none is marked. */
  readonly for?: 'verify' | undefined;
}

/** A private key with a name, that may open the envelope. */
export interface NamedDecryptionKey {
  readonly name: string;
  /** PEM text or any other form of a private key, or a handle of one that can be exported. */
  readonly key: KeySource | PrivateKey;
}

/** What you suspect was signed. Each is tried alone and together with other changes. */
export interface Candidates {
  /** Paths with their queries, or whole URLs: of the proxy, of another environment. */
  readonly uris?: readonly string[] | undefined;
  readonly clientIds?: readonly string[] | undefined;
  /** Times, as text. */
  readonly times?: readonly string[] | undefined;
  readonly bodies?: readonly (Uint8Array | string)[] | undefined;
}

/** Options of {@link explain}. */
export interface ExplainOptions {
  readonly message: ArrivedMessage;
  /** The public keys at hand: the other end's, and your own to see whether it was taken by mistake. At least one. */
  readonly keys: readonly NamedKey[];
  /** Private keys for the envelope. The first one should open it. Default: none, and the envelope is not looked at. */
  readonly decryptionKeys?: readonly NamedDecryptionKey[] | undefined;
  readonly candidates?: Candidates | undefined;
  /** When the message arrived, milliseconds since 1970. Default: `Date.now()`. */
  readonly now?: number | undefined;
  /** How old a message may be. Default: 5 minutes in either direction. `'unchecked'` for a message recorded long ago. */
  readonly freshness?: Freshness | undefined;
  /** What is expected of ECC224 signatures. Default: SHA-256 and DER. */
  readonly ecdsa?: EcdsaOptions | undefined;
  /** What is expected of envelopes. Default: the key wrap RSAES-PKCS1-v1_5. */
  readonly profile?: EnvelopeProfile | undefined;
  /** The search ends after this time, from 1 to 600,000. Default: 2000. */
  readonly timeLimitMilliseconds?: number | undefined;
}
