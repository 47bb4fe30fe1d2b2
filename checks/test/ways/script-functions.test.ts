import { describe, expect, it } from 'vitest';
import { markFunctions } from '../../dist/ways/order/mark-functions.js';
import { functionAt, functionsOf, parseScript } from '../../dist/ways/script-functions.js';

const SCRIPT = `
export async function send(text) {
  const later = async () => await text;
  return [await later()].map((one) => one.trim());
}
class Gate {
  #open = () => 1;
  get size() { return this.#open(); }
  constructor() {}
}
export const make = () => ({ a: () => 1 });
export function over() { return () => 2; }
`;
const functions = functionsOf(parseScript(SCRIPT));

describe('functions of a script', () => {
  it('are named by themselves or by their place, behind what is around them', () => {
    expect(functions.map(({ name }) => name)).toEqual([
      'send',
      'send > later',
      'send > map(…)',
      'Gate.#open',
      'Gate.size',
      'Gate.constructor',
      'make',
      'make > a',
      'over',
      'over > returned',
    ]);
  });

  it('are found by their end, and of two with one end by the nearer start', () => {
    const text = 'const f = (a) => (b) => a + b;';
    const both = functionsOf(parseScript(text));
    expect(functionAt(both, text.indexOf('(a)'), text.length - 1)).toBe(both[0]);
    expect(functionAt(both, text.indexOf('(b)'), text.length - 1)).toBe(both[1]);
    expect(functionAt(both, 0, 3)).toBeUndefined();
  });
});

describe('a script with marks', () => {
  it('tells which function begins, or goes on after an await, and does what it did', async () => {
    const told: number[] = [];
    const ran = (_url: string, index: number, value?: unknown): unknown => {
      told.push(index);
      return value;
    };
    const body = markFunctions('file:///a.js', SCRIPT)
      .replaceAll('export ', '')
      .replaceAll('globalThis.ran', 'ran');
    const { send, make, size } = new Function(
      'ran',
      `${body} return { send, make, size: () => new Gate().size };`,
    )(ran);
    expect(await send(' text ')).toEqual(['text']);
    expect(told.splice(0)).toEqual([0, 1, 1, 0, 2]);
    expect(make().a()).toBe(1);
    expect(size()).toBe(1);
    expect(told).toEqual([6, 7, 5, 4, 3]);
  });
});
