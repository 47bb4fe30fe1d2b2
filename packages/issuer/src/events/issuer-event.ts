import type { ApointErrorCode } from '@apoint/primitives/errors';

/** The members of every event of an issuer. */
export interface IssuerEventBase {
  /** Milliseconds since 1970, from the option `now` or the clock of this machine. */
  readonly time: number;
}

/** Orders are stored. In a transaction of yours, they exist once you commit it. */
export interface OrdersEnqueued extends IssuerEventBase {
  readonly type: 'orders-enqueued';
  readonly campaign: string;
  readonly added: number;
  readonly repeated: number;
}

/** The members of every event of a worker. */
interface WorkerEventBase extends IssuerEventBase {
  /** 32 hexadecimal digits, the same for all events of one call of `work`. */
  readonly workerId: string;
}

/** A worker begins. */
export interface WorkerStarted extends WorkerEventBase {
  readonly type: 'worker-started';
  readonly concurrency: number;
}

/** A worker has ended; always its last event. */
export interface WorkerStopped extends WorkerEventBase {
  readonly type: 'worker-stopped';
  readonly because: 'stopped' | 'idle' | 'settled' | 'failed';
}

/** The members of every event of one order. */
export interface OrderEventBase extends WorkerEventBase {
  readonly campaign: string;
  readonly bizNo: string;
  /** The number of the attempt, from 1. */
  readonly attempt: number;
}

/** The order is leased, which is committed, and is about to be sent. */
export interface OrderStarted extends OrderEventBase {
  readonly type: 'order-started';
}

/** What came of an attempt is committed. */
export interface OrderFinished extends OrderEventBase {
  readonly type: 'order-finished';
  /** `cancelled`: the campaign was cancelled meanwhile, and it is certain that the order was never sent. */
  readonly state: 'waiting' | 'unknown' | 'parked' | 'issued' | 'rejected' | 'cancelled';
  /** The result code of a verified answer. */
  readonly resultCode?: string;
  /** The code of the error that left the order unknown, or that was thrown before anything was sent. */
  readonly code?: ApointErrorCode;
  readonly tracerId?: string;
  /** Milliseconds since the order was started. */
  readonly durationMilliseconds: number;
}

/** What came of an attempt was not written: the lease had ended. Another worker sends the same bytes again. */
export interface LeaseLost extends OrderEventBase {
  readonly type: 'lease-lost';
  readonly durationMilliseconds: number;
}

/** Leases of workers that are gone have ended. Their orders may have been sent, so they are unknown. */
export interface LeasesEnded extends WorkerEventBase {
  readonly type: 'leases-ended';
  readonly campaign: string;
  readonly orders: number;
}

/** An answer has paused the campaign: it would be the same for all other orders. */
export interface CampaignPaused extends WorkerEventBase {
  readonly type: 'campaign-paused';
  readonly campaign: string;
  readonly because: string;
}

/** An answer or an error asks for a rest: nothing of the campaign is sent for a while. */
export interface CampaignBackedOff extends WorkerEventBase {
  readonly type: 'campaign-backed-off';
  readonly campaign: string;
  readonly because: string;
}

/** The database failed. The worker waits and goes on. */
export interface StoreUnavailable extends WorkerEventBase {
  readonly type: 'store-unavailable';
  readonly code: ApointErrorCode;
  /** How long it waits. */
  readonly delayMilliseconds: number;
}

/** An event of an issuer; `type` says which. It is safe to log: it holds no key, no body, and nothing that a row of yours names. */
export type IssuerEvent =
  | OrdersEnqueued
  | WorkerStarted
  | WorkerStopped
  | OrderStarted
  | OrderFinished
  | LeaseLost
  | LeasesEnded
  | CampaignPaused
  | CampaignBackedOff
  | StoreUnavailable;
