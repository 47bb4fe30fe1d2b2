import type { KeyRing, PublicKey } from '@apoint/keys';

/** What the gateway knows of a client. */
export interface GatewayClient {
  /** The keys its requests are verified with. */
  readonly verificationKeys: PublicKey | KeyRing<PublicKey>;
  /** The key its responses are sealed for. Default: the verification keys, which serve both when they are RSA. */
  readonly encryptionKeys?: PublicKey | KeyRing<PublicKey> | undefined;
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
