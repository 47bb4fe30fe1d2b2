import type { KeyRing, PublicKey } from '@apoint/keys';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import type { PairSeparator, SigningKey } from '@apoint/signature-header';

/**
 * How the names of headers are spelled: `published` as `Response-Time`, `lower` as `response-time`. Some SDKs find only the one, some
 * only the other, and one of them skips the verification when it does not find its own
 * ([protocol 2.3](../../protocol.md#23-other-implementations)).
 */
export type HeaderNames = 'published' | 'lower';

/** What the gateway knows of a client. What a client has for its answers takes the place of the gateway's own option. */
export interface GatewayClient {
  /** The keys its requests are verified with. */
  readonly verificationKeys: PublicKey | KeyRing<PublicKey>;
  /** The key its responses are sealed for. Default: the verification keys, which serve both when they are RSA. */
  readonly encryptionKeys?: PublicKey | KeyRing<PublicKey> | undefined;
  /** The spelling of header names in its answers. Default: `published`. */
  readonly headerNames?: HeaderNames | undefined;
  /** What stands between two pairs of a header in its answers. Default: the gateway's. */
  readonly separator?: PairSeparator | undefined;
  /** What its answers are signed with. Default: the gateway's. */
  readonly signingKeys?: SigningKey | KeyRing<SigningKey> | undefined;
  /**
   * What its requests are opened with and its answers sealed, where profile, content type of sealed answers or `answerKey` are others
   * than the gateway's. Default: the gateway's.
   */
  readonly encryption?: RsaAes | undefined;
}

/** The client of a `Client-Id`, or `undefined`. The ID comes from a request that is not verified yet. */
export type ClientResolver = (
  clientId: string,
) => GatewayClient | undefined | Promise<GatewayClient | undefined>;

/** A {@link ClientResolver} that remembers, to be the `clients` of a gateway or a verifier. */
export interface CachedClientResolver {
  /** @throws {@link ApointError} `CLIENT_LOOKUP_FAILED` */
  (clientId: string): Promise<GatewayClient | undefined>;
  /**
   * Loads a client again although it is remembered, but not more often than `refreshMilliseconds` says. A gateway does so
   * when a request names a version of the key that is not in the client's ring.
   *
   * @throws {@link ApointError} `CLIENT_LOOKUP_FAILED`
   */
  refresh(clientId: string): Promise<GatewayClient | undefined>;
}

/** Clients by `Client-Id`, or a function that finds one. */
export type Clients = Readonly<Record<string, GatewayClient>> | ClientResolver | CachedClientResolver;
