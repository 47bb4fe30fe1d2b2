import { measure, type Ratio } from '../measure.js';
import { browserComparisons } from './comparisons.js';

declare global {
  /** Called by the program that opens the page. */
  var measureAll: (rounds: number) => Promise<Ratio[]>;
}

globalThis.measureAll = async (rounds) => {
  const ratios: Ratio[] = [];
  for (const comparison of await browserComparisons()) {
    console.log(`${comparison.what}, against ${comparison.against}`);
    ratios.push(await measure(comparison, rounds));
  }
  return ratios;
};
