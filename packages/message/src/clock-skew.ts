/**
 * How much earlier than its request a response may be, since two clocks differ
 * ([protocol 3.1](../protocol.md#31-one-format-for-both-directions)). Default: 2 seconds. `'unchecked'` accepts any
 * response that is fresh, also one that was recorded before the request.
 */
export type ClockSkew = { readonly toleranceMilliseconds: number } | 'unchecked';
