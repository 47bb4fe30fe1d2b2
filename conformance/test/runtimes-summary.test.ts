import { describe, expect, it } from 'vitest';
import { summarize } from '../dist/runtimes/summary.js';

const cell = (cases: number, failed = 0, missing?: string) => ({
  name: `cell of ${cases}`,
  version: '1',
  half: 'portable' as const,
  cases,
  failed: Array.from({ length: failed }, () => ({ name: 'a case', reason: 'wrong' })),
  seconds: 1,
  ...(missing ? { missing } : {}),
});

describe('the matrix of runtimes', () => {
  it('adds up cells of one count', () => {
    expect(summarize([cell(10), cell(10)])).toEqual({ passed: 20, failed: 0, notes: [] });
  });

  it('fails when a case fails', () => {
    expect(summarize([cell(10), cell(10, 2)])).toMatchObject({ passed: 18, failed: 2 });
  });

  it('fails when a cell ran fewer cases than another, and says which', () => {
    const { failed, notes } = summarize([cell(10), cell(9)]);
    expect(failed).toBe(1);
    expect(notes).toEqual(['cell of 9 ran 9 cases in place of 10']);
  });

  it('fails when a cell reported nothing, or there is none', () => {
    expect(summarize([cell(10), cell(0, 1)]).failed).toBe(1);
    expect(summarize([cell(0)]).failed + summarize([]).failed).toBeGreaterThan(0);
    expect(summarize([cell(0, 0, 'not there')]).failed).toBe(1);
  });

  it('says what it did not find', () => {
    expect(summarize([cell(10), cell(0, 0, 'WebKit: no')])).toEqual({
      passed: 10,
      failed: 0,
      notes: ['not found: WebKit: no'],
    });
  });
});
