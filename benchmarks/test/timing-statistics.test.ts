import { describe, expect, it } from 'vitest';
import { randomOrder } from '../dist/timing/random-order.js';
import { crop, quantile, welch } from '../dist/timing/statistics.js';

describe("Welch's t", () => {
  it('is what it is by hand', () => {
    // Means 2 and 7, variances 2 and 7: 5 / sqrt(2/2 + 7/3).
    expect(welch(Float64Array.of(1, 3), Float64Array.of(5, 6, 10))).toBeCloseTo(2.738613, 6);
    // Means 2 and 4, variances 1 and 4: 2 / sqrt(1/3 + 4/3).
    expect(welch(Float64Array.of(1, 2, 3), Float64Array.of(6, 2, 4))).toBeCloseTo(1.549193, 6);
  });

  it('has the sign of the difference, and is 0 without one', () => {
    expect(welch(Float64Array.of(5, 6, 10), Float64Array.of(1, 3))).toBeCloseTo(-2.738613, 6);
    expect(welch(Float64Array.of(1, 3), Float64Array.of(0, 4))).toBe(0);
  });
});

it('a quantile counts by size, not by place', () => {
  const values = Float64Array.of(10, 9, 100, 1, 5);
  expect([0, 0.5, 0.9, 1].map((part) => quantile(values, part))).toEqual([1, 9, 100, 100]);
  expect([...values]).toEqual([10, 9, 100, 1, 5]);
});

it('both samples are cropped at one limit', () => {
  const [first, second] = crop(Float64Array.of(1, 2, 90, 4), Float64Array.of(5, 80, 3, 70), 0.5);
  expect([[...first], [...second]]).toEqual([
    [1, 2, 4],
    [5, 3],
  ]);
});

it('an order has each number once, is another one each time, and the seed repeats it', () => {
  const [one, again, other] = [randomOrder(20, 7), randomOrder(20, 7), randomOrder(20, 8)];
  const orders = [one(), one(), other()];
  for (const order of orders) expect([...order].sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
  expect(new Set(orders.map(String)).size).toBe(3);
  expect([again(), again()]).toEqual(orders.slice(0, 2));
});
