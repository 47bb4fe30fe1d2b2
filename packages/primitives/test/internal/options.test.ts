import {
  checkFunction,
  checkWhole,
  checkWord,
  optionInvalid,
  ownOptions,
} from '@apoint/primitives/internal/options';
import { describe, expect, it } from 'vitest';

const REFUSED = 'OPTION_INVALID';

describe('optionInvalid', () => {
  it('names the option and what it must be', () => {
    expect(optionInvalid('freshness', "'unchecked'")).toMatchObject({
      code: REFUSED,
      message: "The option freshness must be 'unchecked'.",
    });
  });
});

describe('ownOptions', () => {
  const check = (options: unknown, parent?: string) => () =>
    ownOptions(options as { keyWrap?: string; keyBits?: number }, ['keyWrap', 'keyBits'], parent);

  it('takes known names, whatever their value, and none', () => {
    expect(check({ keyWrap: undefined, keyBits: 128 })).not.toThrow();
    expect(check({})).not.toThrow();
  });

  it('refuses an unknown name, and tells the known ones', () => {
    const message = 'There is no option keywrap; there are keyWrap, keyBits.';
    expect(check({ keywrap: undefined })).toThrow(expect.objectContaining({ code: REFUSED, message }));
  });

  it('tells the whole path of a nested name', () => {
    const message = 'There is no option profile.bits; there are profile.keyWrap, profile.keyBits.';
    expect(check({ bits: 128 }, 'profile')).toThrow(expect.objectContaining({ code: REFUSED, message }));
  });

  it('refuses names that every object inherits', () => {
    expect(check({ toString: 1 })).toThrow(expect.objectContaining({ code: REFUSED }));
  });

  class Options {
    keyBits = 128;
  }
  const others = [new Map(), [], Promise.resolve(), new Options(), Object.create({ keyBits: 128 })];

  it.each([[undefined], [null], ['keyWrap'], [1], [() => 1], ...others.map((one) => [one])])(
    'refuses %s, which is no plain object',
    (options) => {
      const message = 'The options must be a plain object.';
      expect(check(options)).toThrow(expect.objectContaining({ code: REFUSED, message }));
      const nested = 'The option profile must be a plain object.';
      expect(check(options, 'profile')).toThrow(expect.objectContaining({ code: REFUSED, message: nested }));
    },
  );
});

describe('checkWhole', () => {
  it.each([[1], [7], [10]])('takes %s of 1 to 10', (value) => {
    expect(() => checkWhole('count', value, 1, 10)).not.toThrow();
  });

  it.each([[0], [11], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY], ['7'], [7n], [undefined], [null]])(
    'refuses %s',
    (value) => {
      const message = 'The option count must be a whole number from 1 to 10.';
      expect(() => checkWhole('count', value, 1, 10)).toThrow(
        expect.objectContaining({ code: REFUSED, message }),
      );
    },
  );

  it('has a most even when none is given', () => {
    expect(() => checkWhole('count', Number.MAX_SAFE_INTEGER, 1)).not.toThrow();
    expect(() => checkWhole('count', Number.MAX_SAFE_INTEGER + 1, 1)).toThrow(
      expect.objectContaining({ code: REFUSED }),
    );
  });
});

describe('checkWord', () => {
  it.each([['fresh'], ['request'], [undefined]])('takes %s', (value) => {
    expect(() => checkWord('answerKey', value, ['fresh', 'request'])).not.toThrow();
  });

  it.each([['Fresh'], [''], [null], [false], [['fresh']]])('refuses %s', (value) => {
    const message = "The option answerKey must be one of 'fresh', 'request', or absent.";
    expect(() => checkWord('answerKey', value, ['fresh', 'request'])).toThrow(
      expect.objectContaining({ code: REFUSED, message }),
    );
  });
});

describe('checkFunction', () => {
  it.each([[() => 1], [undefined]])('takes %s', (value) => {
    expect(() => checkFunction('now', value)).not.toThrow();
  });

  it.each([[null], [{}], ['now']])('refuses %s', (value) => {
    const message = 'The option now must be a function, or absent.';
    expect(() => checkFunction('now', value)).toThrow(expect.objectContaining({ code: REFUSED, message }));
  });
});
