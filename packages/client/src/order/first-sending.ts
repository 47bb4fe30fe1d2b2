import type { Order } from './order.js';

/** More prepared orders than this are not remembered. A forgotten one counts as sent before, which is the safe mistake. */
const MOST_REMEMBERED = 10_000;

/**
 * The idempotency keys that this process has made, with the order or the call that may send each for the first time. All clients
 * of the process share it, since an order of one client can be sent by another.
 */
const unsent = /* @__PURE__ */ new Map<string, object>();
/** Orders stand in the map above by a token, so that it keeps no body alive. */
const tokens = /* @__PURE__ */ new WeakMap<Order, object>();

/** Notes that the client itself has made the `bizNo` of this order, so that nothing can have been sent under it. */
export function noteUnsent(order: Order): Order {
  const token = {};
  tokens.set(order, token);
  unsent.set(order.bizNo, token);
  if (unsent.size > MOST_REMEMBERED) forgetOldest();
  return order;
}

/** One call that sends an order. */
export interface Sending {
  /** Whether nothing but this call can have sent anything under the `bizNo`. */
  isFirst(): boolean;
  /** Something may have been sent. */
  end(): void;
  /** Nothing was sent, so that the next call is the first. */
  takeBack(): void;
}

/**
 * Notes that an order is sent from now on. Only the value that `prepare` returned can be sent for the first time: a copy of it
 * comes from a store, and another process may have sent it. A second call for the same `bizNo` ends the certainty of the first.
 */
export function startSending(order: Order): Sending {
  const { bizNo } = order;
  const token = tokens.get(order);
  const first = token !== undefined && unsent.get(bizNo) === token;
  const sending = {};
  if (first) unsent.set(bizNo, sending);
  else unsent.delete(bizNo);
  const isFirst = (): boolean => unsent.get(bizNo) === sending;
  return {
    isFirst,
    end: () => {
      if (isFirst()) unsent.delete(bizNo);
    },
    takeBack: () => {
      if (isFirst() && token) unsent.set(bizNo, token);
    },
  };
}

function forgetOldest(): void {
  const [oldest] = unsent.keys();
  if (oldest !== undefined) unsent.delete(oldest);
}
