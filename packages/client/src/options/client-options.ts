import type {
  BenefitIssueRequest,
  BenefitIssueResponse,
  JsonObject,
  Operation,
} from '@apoint/benefit-issue-types';
import type { Freshness } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import type { ClockSkew } from '@apoint/message';
import type { RuntimeAbortSignal, RuntimeUrl } from '@apoint/primitives';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import type { PairSeparator, SigningKey } from '@apoint/signature-header';
import type { ClientEvent } from '../events/client-event.js';
import type { FetchFunction } from './fetch-function.js';

/** How the client repeats a request while its outcome is unknown. */
export interface RetryOptions {
  /** The total number of attempts, including the first. Default 4. */
  readonly maximumAttempts?: number | undefined;
  /** The longest wait before the second attempt, in milliseconds. It doubles before each further attempt. Default 500. */
  readonly baseDelayMilliseconds?: number | undefined;
  /** The longest wait in milliseconds, unless the server asks for more by `Retry-After`. Default 8000. */
  readonly maximumDelayMilliseconds?: number | undefined;
}

/** Options of `createClient`. You can replace clocks, randomness, waiting and `fetch`, e.g. in tests. */
export interface ClientOptions<
  Request extends object = BenefitIssueRequest,
  BenefitValueInfo extends object = JsonObject,
> {
  /** The `Client-Id` that AlipayHK gave you for this application. */
  readonly clientId: string;
  /** Scheme, host and port; see `ALIPAYHK_HOSTS`. */
  readonly baseUrl: string | RuntimeUrl;
  /** `'plaintext-allowed'` allows `http:` to other hosts than this machine. Default: it is refused. */
  readonly transport?: 'plaintext-allowed' | undefined;
  /** Your own private key, a Signer instead of it, or a ring whose latest key signs. */
  readonly signingKey: SigningKey | KeyRing<SigningKey>;
  /** The version that the `Signature` header names. Default: the ring's latest, `'1'` for a bare key. */
  readonly keyVersion?: string | undefined;
  /** The platform's public keys, not your own. The client verifies responses with them. */
  readonly platformKeys: PublicKey | KeyRing<PublicKey>;
  /**
   * The result of `rsaAes` from `@apoint/rsa-aes-envelope`; `sealFor` is the platform's key, `openWith` your own. Absent: requests
   * are sent unencrypted, and encrypted responses are refused.
   */
  readonly encryption?: RsaAes | undefined;
  /**
   * The operation that issues points, with the rules for its bodies: `issueBenefit` of
   * `@apoint/benefit-issue-types/operations/issue-benefit`, or the result of `createIssueBenefit` with your own schemas. Default:
   * the same endpoint with only the necessary rules, so that a bundle has no validator. It checks only the `bizNo` of a request and
   * the shape of a response; the platform finds other faults, and then the outcome may be unknown.
   */
  readonly issueBenefit?:
    | Operation<Request, BenefitIssueResponse & { readonly benefitValueInfo?: BenefitValueInfo }>
    | undefined;
  /** How far a response's time may be from this clock. Default: 5 minutes in either direction. */
  readonly freshness?: Freshness | undefined;
  /**
   * How much earlier than its request a response may be: one that is earlier was recorded, or a clock is wrong. Default: 2 seconds;
   * with `freshness: 'unchecked'`, `'unchecked'` ([protocol 3.1](../../protocol.md#31-one-format-for-both-directions)).
   */
  readonly clockSkew?: ClockSkew | undefined;
  /** Default: 4 attempts with full jitter. `'never'`: one attempt. */
  readonly retry?: RetryOptions | 'never' | undefined;
  /** Time limit of a whole call with all its attempts and waits. Default 30 000. */
  readonly timeoutMilliseconds?: number | undefined;
  /** Time limit of one attempt. Default 10 000. */
  readonly attemptTimeoutMilliseconds?: number | undefined;
  /** A longer response is refused. Default 1 MiB. */
  readonly maximumResponseBytes?: number | undefined;
  /** The text between two pairs of a header. Default `,`. */
  readonly separator?: PairSeparator | undefined;
  /** Zone of the `Request-Time`, minutes east of UTC. Default: the machine's. */
  readonly timeOffsetMinutes?: number | undefined;
  /** The `Agent-Token` header, which sibling APIs use ([protocol 2](../../protocol.md#2-headers)). */
  readonly agentToken?: string | undefined;
  /** Makes a missing `bizNo`. Default: 32 random hexadecimal digits. */
  readonly createBizNo?: (() => string) | undefined;
  /** Default: the global `fetch` at the time of the call. It must return the raw bytes of a response. */
  readonly fetch?: FetchFunction | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** From 0 up to 1, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Waits, and rejects when the signal aborts. Default: a timer. */
  readonly sleep?: ((milliseconds: number, signal: RuntimeAbortSignal) => Promise<void>) | undefined;
  /**
   * Gets the events of each call in their order. The call does not wait for its promise and ignores its errors, but it is called
   * synchronously, so it must return quickly.
   */
  readonly onEvent?: ((event: ClientEvent) => void | Promise<void>) | undefined;
  /** The clock for durations in events, milliseconds since an arbitrary moment. Default: `performance.now`. */
  readonly monotonicNow?: (() => number) | undefined;
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call. Once bytes may have left, the outcome is then unknown. */
  readonly signal?: RuntimeAbortSignal | undefined;
  /** Replaces the `timeoutMilliseconds` of the client. */
  readonly timeoutMilliseconds?: number | undefined;
  /**
   * `'fresh'` says that nobody has ever sent anything under the `bizNo` of this body: no earlier call, and no other process. Then a
   * first answer that refuses the parameters means that nothing was issued. Absent: the client knows that only of a `bizNo` that it
   * has made itself and sends for the first time ([protocol 9](../../protocol.md#9-response-body)).
   */
  readonly bizNo?: 'fresh' | undefined;
}
