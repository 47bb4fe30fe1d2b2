/** The numbers from 0 to `count - 1`, again and again, each time in another order. The seed decides the orders. */
export function randomOrder(count: number, seed: number): () => number[] {
  const next = xorshift(seed);
  return () => {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const other = next() % (i + 1);
      [order[i], order[other]] = [order[other] as number, order[i] as number];
    }
    return order;
  };
}

/** Marsaglia's generator of 32 bits: good for an order, not for a secret. */
function xorshift(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
