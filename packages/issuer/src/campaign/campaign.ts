/** A campaign: many orders under one name, with limits of your own. All but the name can be left out. */
export interface Campaign {
  /** 1 to 64 letters, digits, `.`, `_`, `-`, beginning with a letter or digit. It is part of each order's number. */
  readonly name: string;
  /** The first moment at which orders are sent, milliseconds since 1970. Default: at once. */
  readonly startsAt?: number | undefined;
  /** From this moment on, no order is sent for the first time. What may have been sent before is still settled. Default: no end. */
  readonly endsAt?: number | undefined;
  /** `enqueue` refuses more orders than this. */
  readonly maximumOrders?: number | undefined;
  /** `enqueue` refuses orders of more points than this in all. Every order must then say its `points`. */
  readonly maximumPoints?: number | undefined;
  /** All workers together send no more orders than this in a second, and at most those of one second at once. */
  readonly ratePerSecond?: number | undefined;
}

/**
 * What becomes of the orders of a campaign: they are sent (`running`), nothing is sent (`paused`), or only orders that may have been
 * sent are settled (`cancelled`).
 */
export type CampaignState = 'running' | 'paused' | 'cancelled';

/**
 * Where an order is:
 *
 * - `waiting`: never sent.
 * - `sending`: a worker holds it, and may have sent it.
 * - `unknown`: sent, and nobody knows what became of it. The same bytes are sent again when its next attempt is due.
 * - `parked`: no more attempts without a person. It may have been sent.
 * - `issued`, `rejected`: a verified answer says so. Final.
 * - `cancelled`: never sent, and never will be. Final.
 */
export type OrderState = 'waiting' | 'sending' | 'unknown' | 'parked' | 'issued' | 'rejected' | 'cancelled';

/** How many orders are in each state. */
export type OrderCounts = Readonly<Record<OrderState, number>>;

/** The points that the rows of `enqueue` named. */
export interface PointTotals {
  /** Of all orders that are not cancelled. */
  readonly ordered: number;
  /** Of the orders that are issued. */
  readonly issued: number;
}

/** How far a campaign is. */
export interface CampaignStatus {
  readonly campaign: string;
  readonly state: CampaignState;
  /** Why the campaign is paused: what `pause` was told, or the code of the answer that paused it. */
  readonly because?: string | undefined;
  /** The limits and the period, as they were given. */
  readonly limits: Omit<Campaign, 'name'>;
  readonly orders: OrderCounts;
  /** Orders that can still change without a person: `waiting`, `sending`, `unknown`. */
  readonly open: number;
  readonly points: PointTotals;
  /** When the first order was sent, milliseconds since 1970. */
  readonly startedAt?: number | undefined;
  /** Nothing of this campaign is sent before this moment, because an answer asked for a rest. */
  readonly restsUntil?: number | undefined;
  /** When the first of the unknown orders is sent again; absent if none is unknown. */
  readonly nextAttemptAt?: number | undefined;
  /** Orders that ended in a second, on average from the first that was sent until now, or if nothing is open until the last end. */
  readonly ratePerSecond: number;
  /** When the last order will have ended if the rate stays. Absent without a rate, and when nothing is open. */
  readonly estimatedEnd?: number | undefined;
}
