import type {
  BenefitIssueRequest,
  BenefitIssueResponse,
  JsonObject,
  Operation,
} from '@apoint/benefit-issue-types';
import type { Freshness } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import type { PairSeparator, SigningKey } from '@apoint/signature-header';
import type { ClientEvent } from '../events/client-event.js';

/** When an outcome that is not known is asked for again. */
export interface RetryOptions {
  /** Attempts in all, the first included. Default 4. */
  readonly maximumAttempts?: number | undefined;
  /** The longest wait before the second attempt, doubled before each further one. Default 500. */
  readonly baseDelayMilliseconds?: number | undefined;
  /** No wait is longer than this, unless the server asks for it by `Retry-After`. Default 8000. */
  readonly maximumDelayMilliseconds?: number | undefined;
}

/** What a client is made of. Clocks, randomness, waiting and `fetch` can be exchanged, e.g. for tests. */
export interface ClientOptions<
  Request extends object = BenefitIssueRequest,
  BenefitValueInfo extends object = JsonObject,
> {
  /** The `Client-Id` that AlipayHK gave to partner and application. */
  readonly clientId: string;
  /** Scheme, host and port; see `ALIPAYHK_HOSTS`. */
  readonly baseUrl: string | URL;
  /** `'plaintext-allowed'` admits `http:` to other hosts than this machine. Default: it is refused. */
  readonly transport?: 'plaintext-allowed' | undefined;
  /** Your own private key, a Signer in its place, or a ring whose latest key signs. */
  readonly signingKey: SigningKey | KeyRing<SigningKey>;
  /** The version the `Signature` header names. Default: the ring's latest, `'1'` for a bare key. */
  readonly keyVersion?: string | undefined;
  /** The platform's public keys, which responses are verified with. Not your own. */
  readonly platformKeys: PublicKey | KeyRing<PublicKey>;
  /**
   * Made by `rsaAes` of `@apoint/rsa-aes-envelope`, with `sealFor` the platform's key and `openWith` your own. Absent: requests
   * go unencrypted, and an encrypted response is refused.
   */
  readonly encryption?: RsaAes | undefined;
  /**
   * The operation that issues, with the rules for its bodies: `issueBenefit` of
   * `@apoint/benefit-issue-types/operations/issue-benefit`, or one with your own schemas by `createIssueBenefit`. Default: the
   * same endpoint with the least rules, so that no validator is in a bundle: of a request the `bizNo` is checked, of a response
   * the `result`, and the platform answers `PARAM_ILLEGAL` for other faults.
   */
  readonly issueBenefit?:
    | Operation<Request, BenefitIssueResponse & { readonly benefitValueInfo?: BenefitValueInfo }>
    | undefined;
  /** How far a response's time may lie from this clock. Default: 5 minutes either way. */
  readonly freshness?: Freshness | undefined;
  /** Default: 4 attempts with full jitter. `'never'`: one attempt. */
  readonly retry?: RetryOptions | 'never' | undefined;
  /** For a whole call with all its attempts and waits. Default 30 000. */
  readonly timeoutMilliseconds?: number | undefined;
  /** For one attempt. Default 10 000. */
  readonly attemptTimeoutMilliseconds?: number | undefined;
  /** Default 1 MiB. */
  readonly maximumResponseBytes?: number | undefined;
  /** What stands between two pairs of a header. Default `,`. */
  readonly separator?: PairSeparator | undefined;
  /** Zone of the `Request-Time`, minutes east of UTC. Default: the machine's. */
  readonly timeOffsetMinutes?: number | undefined;
  /** The `Agent-Token` header, seen on sibling APIs ([protocol 2](../../protocol.md#2-headers)). */
  readonly agentToken?: string | undefined;
  /** Default: 32 random hexadecimal digits. */
  readonly createBizNo?: (() => string) | undefined;
  /** Default: the global `fetch` at the time of the call. It must hand out the raw bytes of a response. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** From 0 up to 1, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Waits, and rejects when the signal aborts. Default: a timer. */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
  /**
   * Told what happens in each call, in the order in which it happens. It is not waited for, and what it throws or rejects with
   * is dropped; while it runs, the call waits.
   */
  readonly onEvent?: ((event: ClientEvent) => void | Promise<void>) | undefined;
  /** The clock of durations in events, milliseconds from any moment. Default: `performance.now`. */
  readonly monotonicNow?: (() => number) | undefined;
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call. Once bytes may have left, the outcome is then unknown. */
  readonly signal?: AbortSignal | undefined;
  /** In place of the client's. */
  readonly timeoutMilliseconds?: number | undefined;
}
