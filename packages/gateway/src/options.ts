import type { Freshness } from '@apoint/canonical-request';
import type { ContentType } from '@apoint/message';
import type { KeyRing } from '@apoint/primitives/key-ring';
import type { PublicKey } from '@apoint/primitives/keys';
import type { DecryptionKey, EnvelopeProfile } from '@apoint/rsa-aes-envelope';
import type { EcdsaOptions, PairSeparator, SigningKey } from '@apoint/signature-header';
import type { GatewayEvent } from './gateway-event.js';
import type { Replay } from './replay.js';

/** What the gateway knows of a client. */
export interface GatewayClient {
  /** The keys its requests are verified with. */
  readonly verificationKeys: PublicKey | KeyRing<PublicKey>;
  /** The key its responses are sealed for. Default: the verification keys, which serve both when they are RSA. */
  readonly encryptionKeys?: PublicKey | KeyRing<PublicKey>;
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

/** What a verifier is made of; a gateway has these options too. */
export interface VerifierOptions {
  /** Clients by `Client-Id`, or a function that finds them; `createClientResolver` makes one that remembers. */
  readonly clients: Readonly<Record<string, GatewayClient>> | ClientResolver | CachedClientResolver;
  /**
   * What encrypted requests are opened with. Absent: they are refused. `'passed-on'`: they are verified as they came and
   * stay sealed, for whoever stands behind and has the key.
   */
  readonly decryptionKeys?: DecryptionKey | KeyRing<DecryptionKey> | 'passed-on';
  readonly profile?: EnvelopeProfile;
  readonly ecdsa?: EcdsaOptions;
  /** Default: 5 minutes either way. */
  readonly freshness?: Freshness;
  /**
   * How a request that came before is recognised. Default: in the memory of this process, and refused while that is full.
   * With `freshness: 'unchecked'` there is no default.
   */
  readonly replay?: Replay;
  /** Default 1 MiB. */
  readonly maximumBodyBytes?: number;
  /** How long a body may take to come, in milliseconds. Default 10 000. Bytes that are here already take no time. */
  readonly bodyTimeoutMilliseconds?: number;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/** What a gateway is made of. */
export interface GatewayOptions extends VerifierOptions {
  /** The gateway's private key, a Signer, or a ring of them. */
  readonly signingKeys: SigningKey | KeyRing<SigningKey>;
  /** What encrypted requests are opened with. Absent: they are refused. */
  readonly decryptionKeys?: DecryptionKey | KeyRing<DecryptionKey>;
  /** What stands between two pairs of a header. Default `,`; some implementations want `, ` (protocol 2.3). */
  readonly separator?: PairSeparator;
  /** The `Content-Type` of sealed responses. Default `application/json; charset=UTF-8`. */
  readonly sealedContentType?: ContentType;
  /**
   * Under which AES key a response is sealed: a fresh one (default), or the request's again, for clients that look at
   * nothing else (protocol 2.3). Either way the `Encrypt` header carries it.
   */
  readonly responseKey?: 'fresh' | 'request';
  /** Zone of the `Response-Time`, minutes east of UTC. Default: the machine's. */
  readonly timeOffsetMinutes?: number;
  /**
   * Makes the `Tracer-Id` of each response: 1 to 256 visible ASCII characters. Default, and in place of anything else it
   * returns or throws: 32 random hexadecimal digits.
   */
  readonly createTracerId?: () => string;
  /**
   * Told what happens to each request, in the order in which it happens. It is not waited for, and what it throws or rejects
   * with is dropped; while it runs, the request waits.
   */
  readonly onEvent?: (event: GatewayEvent) => void | Promise<void>;
  /** The clock of durations in events, milliseconds from any moment. Default: `performance.now`. */
  readonly monotonicNow?: () => number;
}
