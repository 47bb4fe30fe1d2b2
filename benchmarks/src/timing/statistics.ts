/** The quantile: the value with the given part of the others below it. */
export function quantile(values: Float64Array, part: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] as number;
}

/**
 * Welch's t of two samples: the difference of their means in units of its standard error. The variances may differ.
 * It is positive if the second sample is larger.
 */
export function welch(first: Float64Array, second: Float64Array): number {
  const [left, right] = [momentsOf(first), momentsOf(second)];
  const error = Math.sqrt(left.variance / first.length + right.variance / second.length);
  return (right.mean - left.mean) / error;
}

function momentsOf(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) };
}

/** Two samples without their slow ends: values above a common limit, a quantile of both together, are dropped. */
export function crop(
  first: Float64Array,
  second: Float64Array,
  part: number,
): readonly [Float64Array, Float64Array] {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  const limit = quantile(both, part);
  const below = (value: number): boolean => value <= limit;
  return [first.filter(below), second.filter(below)];
}
