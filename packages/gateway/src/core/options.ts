import type { Freshness } from '@apoint/canonical-request';
import type { KeyRing } from '@apoint/keys';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import type { PairSeparator, SigningKey } from '@apoint/signature-header';
import type { Clients } from '../clients/client.js';
import type { GatewayEvent } from '../events/gateway-event.js';
import type { Replay } from '../replay/replay-guard.js';

/** How a request is received: what a verifier and a gateway share. */
export interface ReceivingOptions {
  /** Clients by `Client-Id`, or a function that finds one; `createClientResolver` makes one that remembers. */
  readonly clients: Clients;
  /** Default: 5 minutes either way. */
  readonly freshness?: Freshness | undefined;
  /**
   * How a request that came before is recognised. Default: in the memory of this process, and refused while that is full.
   * With `freshness: 'unchecked'` there is no default.
   */
  readonly replay?: Replay | undefined;
  /** A longer body is refused. Default 1 MiB. */
  readonly maximumBodyBytes?: number | undefined;
  /**
   * The memory for all bodies that are being read at the same time, beyond the first 4 KiB of each. A request that finds no room is
   * refused with `GATEWAY_BUSY`. Default 64 MiB.
   */
  readonly maximumBufferedBytes?: number | undefined;
  /** How long a body may take to come, in milliseconds. Default 10 000. Bytes that are here already take no time. */
  readonly bodyTimeoutMilliseconds?: number | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** What a verifier is made of. */
export interface VerifierOptions extends ReceivingOptions {
  /**
   * What encrypted requests are opened with: a value of `rsaAes` from `@apoint/rsa-aes-envelope` that has `openWith`. Absent:
   * they are refused. `'passed-on'`: they are verified as they came and stay sealed, for whoever stands behind and has the key.
   */
  readonly encryption?: RsaAes | 'passed-on' | undefined;
}

/** What a gateway is made of. */
export interface GatewayOptions extends ReceivingOptions {
  /**
   * Signs answers, and nothing else: a private key, a `Signer`, or a ring of them. Where the same process sends requests too, the
   * `signingKey` of its client is another key. Requests and answers share one format, so under one key an answer to a line of
   * somebody's choosing is also a request to it ([protocol 3.1](../../protocol.md#31-one-format-for-both-directions)).
   */
  readonly signingKeys: SigningKey | KeyRing<SigningKey>;
  /**
   * What encrypted requests are opened with, and their answers sealed: a value of `rsaAes` from `@apoint/rsa-aes-envelope` that
   * has `openWith`. Absent: they are refused.
   */
  readonly encryption?: RsaAes | undefined;
  /**
   * What stands between two pairs of a header. Default `,`; some implementations want `, `
   * ([protocol 2.3](../../protocol.md#23-other-implementations)).
   */
  readonly separator?: PairSeparator | undefined;
  /** Zone of the `Response-Time`, minutes east of UTC. Default: the machine's. */
  readonly timeOffsetMinutes?: number | undefined;
  /**
   * Makes the `Tracer-Id` of each response: 1 to 256 visible ASCII characters. Default, and in place of anything else it
   * returns or throws: 32 random hexadecimal digits.
   */
  readonly createTracerId?: (() => string) | undefined;
  /**
   * Told what happens to each request, in the order in which it happens. It is not waited for, and what it throws or rejects
   * with is dropped; while it runs, the request waits.
   */
  readonly onEvent?: ((event: GatewayEvent) => void | Promise<void>) | undefined;
  /** The clock of durations in events, milliseconds from any moment. Default: `performance.now`. */
  readonly monotonicNow?: (() => number) | undefined;
}
