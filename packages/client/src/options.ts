import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import type { Freshness } from '@apoint/canonical-request';
import type { ContentType } from '@apoint/message';
import type { KeyRing } from '@apoint/primitives/key-ring';
import type { PublicKey } from '@apoint/primitives/keys';
import type { DecryptionKey, EnvelopeProfile } from '@apoint/rsa-aes-envelope';
import type { EcdsaOptions, PairSeparator, SigningKey } from '@apoint/signature-header';
import type { ClientEvent } from './client-event.js';

/** How bodies are encrypted, both ways. */
export interface ClientEncryption {
  /** The platform's public key, or a ring whose latest key requests are sealed for. */
  readonly platformKeys: PublicKey | KeyRing<PublicKey>;
  /** The private keys that responses are opened with. */
  readonly decryptionKeys: DecryptionKey | KeyRing<DecryptionKey>;
  readonly profile?: EnvelopeProfile;
  /** The `Content-Type` of sealed requests. Default `application/json; charset=UTF-8`. */
  readonly contentType?: ContentType;
  /**
   * `'allowed'`: a response without an `Encrypt` header may be under the request's AES key, as some servers answer
   * (protocol 6.6). Default: it may not.
   */
  readonly requestKeyResponses?: 'allowed';
}

/** When an outcome that is not known is asked for again. */
export interface RetryOptions {
  /** Attempts in all, the first included. Default 4. */
  readonly maximumAttempts?: number;
  /** The longest wait before the second attempt, doubled before each further one. Default 500. */
  readonly baseDelayMilliseconds?: number;
  /** No wait is longer than this, unless the server asks for it by `Retry-After`. Default 8000. */
  readonly maximumDelayMilliseconds?: number;
}

/** What {@link ClientOptions.beforeSend} is told. */
export interface BeforeSend {
  /** The idempotency key of the call. */
  readonly bizNo: string;
  /** Whether the client made it, because the request had none. */
  readonly generated: boolean;
  /** The plaintext of the body. A repetition after a crash must send the same. */
  readonly body: string;
}

/** What a client is made of. Clocks, randomness, waiting and `fetch` can be exchanged, e.g. for tests. */
export interface ClientOptions {
  /** The `Client-Id` that AlipayHK gave to partner and application. */
  readonly clientId: string;
  /** Scheme, host and port; see `ALIPAYHK_HOSTS`. */
  readonly baseUrl: string | URL;
  /** `'plaintext-allowed'` admits `http:` to other hosts than this machine. Default: it is refused. */
  readonly transport?: 'plaintext-allowed';
  /** Your own private key, a Signer in its place, or a ring whose latest key signs. */
  readonly signingKey: SigningKey | KeyRing<SigningKey>;
  /** The version the `Signature` header names. Default: the ring's latest, `'1'` for a bare key. */
  readonly keyVersion?: string;
  /** The platform's public keys, which responses are verified with. Not your own. */
  readonly platformKeys: PublicKey | KeyRing<PublicKey>;
  /** Absent: requests go unencrypted, and an encrypted response is refused. */
  readonly encryption?: ClientEncryption;
  readonly ecdsa?: EcdsaOptions;
  /** How far a response's time may lie from this clock. Default: 5 minutes either way. */
  readonly freshness?: Freshness;
  /** Default: 4 attempts with full jitter. `'never'`: one attempt. */
  readonly retry?: RetryOptions | 'never';
  /** For a whole call with all its attempts and waits. Default 30 000. */
  readonly timeoutMilliseconds?: number;
  /** For one attempt. Default 10 000. */
  readonly attemptTimeoutMilliseconds?: number;
  /** Default 1 MiB. */
  readonly maximumResponseBytes?: number;
  /** What stands between two pairs of a header. Default `,`. */
  readonly separator?: PairSeparator;
  /** Zone of the `Request-Time`, minutes east of UTC. Default: the machine's. */
  readonly timeOffsetMinutes?: number;
  /** The `Agent-Token` header, seen on sibling APIs (protocol 2). */
  readonly agentToken?: string;
  /**
   * Called by `issueBenefit` with the `bizNo` before the first byte leaves, and waited for: store it here, so that a
   * crash cannot lose it. When it throws, nothing is sent. Its time counts: a call that ends while it waits throws
   * `TIMED_OUT` or `ABORTED`, and nothing is sent.
   */
  readonly beforeSend?: (call: BeforeSend) => void | Promise<void>;
  /**
   * Your own rules, e.g. from `createRequestValidator` with your schemas. What it returns is sent. `createClient` of
   * `@apoint/client` has that checked by `validateRequest` of `@apoint/benefit-issue-types/validate` in any case, the one of
   * `@apoint/client/signed` looks at its `bizNo` only.
   */
  readonly validateRequest?: (request: unknown) => BenefitIssueRequest;
  /** Default: 32 random hexadecimal digits. */
  readonly createBizNo?: () => string;
  /** Default: the global `fetch` at the time of the call. It must hand out the raw bytes of a response. */
  readonly fetch?: typeof globalThis.fetch;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
  /** From 0 up to 1, for the jitter. Default: `Math.random`. */
  readonly random?: () => number;
  /** Waits, and rejects when the signal aborts. Default: a timer. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /**
   * Told what happens in each call, in the order in which it happens. It is not waited for, and what it throws or rejects with
   * is dropped; while it runs, the call waits.
   */
  readonly onEvent?: (event: ClientEvent) => void | Promise<void>;
  /** The clock of durations in events, milliseconds from any moment. Default: `performance.now`. */
  readonly monotonicNow?: () => number;
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call. Once bytes may have left, the outcome is then unknown. */
  readonly signal?: AbortSignal;
  /** In place of the client's. */
  readonly timeoutMilliseconds?: number;
}
