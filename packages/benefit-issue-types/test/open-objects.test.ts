import { runInNewContext } from 'node:vm';
import { validateRequest } from '@apoint/benefit-issue-types/validate';
import { describe, expect, it } from 'vitest';
import { faultPaths, nest, refusalOf, request } from './bodies.js';

const refused = (extendInfo: unknown): string[] => faultPaths(() => validateRequest(request({ extendInfo })));
const accepted = (extendInfo: unknown): void => {
  expect(() => validateRequest(request({ extendInfo }))).not.toThrow();
};

class Account {
  id = 1;
}

describe('an open object is JSON all the way down', () => {
  it('takes what JSON.parse makes, and objects without a prototype', () => {
    accepted(JSON.parse('{"a":[{},[],null,true,-0.5,"x"],"":1,"constructor":{"prototype":{}}}'));
    accepted(Object.assign(Object.create(null), { a: { b: 1 } }));
    accepted({ twice: [1], alike: [1] });
  });

  it('drops undefined members as JSON.stringify does, but refuses undefined items', () => {
    accepted({ a: undefined, b: { c: undefined } });
    expect(refused({ a: [1, undefined] })).toEqual(['extendInfo.a.1']);
  });

  it.each([
    ['a BigInt', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['NaN', Number.NaN],
    ['Infinity', Number.NEGATIVE_INFINITY],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a class instance', new Account()],
    ['bytes', new Uint8Array(2)],
    ['a boxed string', Object('x')],
    ['an object under another prototype', Object.create({ a: 1 })],
    ['an object of another realm', runInNewContext('({})')],
    ['an array of a subclass', new (class extends Array {})()],
    ['an array with holes', new Array(3)],
    ['an array with a name', Object.assign([1], { name: 1 })],
    ['an array with a name for a hole', Object.assign(new Array(1), { name: 1 })],
    ['an array with a toJSON of its own', Object.assign([], { toJSON: () => 'other' })],
  ])('refuses %s', (_, value) => {
    expect(refused({ deep: [{ here: value }] })).toEqual(['extendInfo.deep.0.here']);
  });

  it('refuses members that JSON.stringify would not read as they stand', () => {
    expect(
      refused({
        get a() {
          return 1;
        },
      }),
    ).toEqual(['extendInfo.a']);
    expect(refused(Object.defineProperty({}, 'toJSON', { value: () => 'other' }))).toEqual([
      'extendInfo.toJSON',
    ]);
    expect(refused(Object.defineProperty({}, 'hidden', { value: 1 }))).toEqual(['extendInfo.hidden']);
    expect(refused({ toJSON: () => 'other' })).toEqual(['extendInfo.toJSON']);
    expect(refused({ [Symbol('s')]: 1 })).toEqual(['extendInfo."Symbol(s)"']);
  });

  it('calls no getter', () => {
    let called = false;
    refused({
      get a() {
        called = true;
        return 1;
      },
    });
    expect(called).toBe(false);
  });

  it('names a cycle where it closes', () => {
    const loop: Record<string, unknown> = { a: {} };
    loop['a'] = { up: loop, list: [loop] };
    expect(refused(loop)).toEqual(['extendInfo.a.up', 'extendInfo.a.list.0']);
  });

  it('takes 64 levels, the body being the first, and refuses the 65th', () => {
    accepted(nest(63));
    expect(refused(nest(64))).toEqual([`extendInfo${'.in'.repeat(63)}`]);
  });

  it('does not overflow the stack on 100,000 levels', () => {
    expect(refused(nest(100_000))).toHaveLength(1);
    let list: unknown[] = [];
    for (let level = 0; level < 100_000; level++) list = [list];
    expect(refused({ list })).toHaveLength(1);
  });

  it('does not unfold shared objects without end', () => {
    let shared: unknown = 1;
    for (let level = 0; level < 50; level++) shared = [shared, shared];
    expect(refused({ shared })).toEqual(['']);
    expect(refused({ list: new Array(100_001).fill(0) })).toEqual(['']);
    expect(refused({ sparse: new Array(2 ** 32 - 1) })).toEqual(['']);
    accepted({ list: new Array(99_000).fill(0) });
  });

  it('stops after a thousand faults', () => {
    const { faults } = refusalOf(() =>
      validateRequest(request({ extendInfo: { a: new Array(5000).fill(1n) } })),
    );
    expect(faults).toHaveLength(1001);
    expect(faults?.at(-1)?.path).toBe('');
  });

  it('survives proxies that throw, and names them', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = new Proxy(
      {},
      {
        ownKeys() {
          throw new TypeError('no');
        },
      },
    );
    const forgetful = new Proxy({ a: 1 }, { getOwnPropertyDescriptor: () => undefined });
    expect(refused({ proxy, hostile, forgetful })).toEqual([
      'extendInfo.proxy',
      'extendInfo.hostile',
      'extendInfo.forgetful.a',
    ]);
    expect(faultPaths(() => validateRequest(proxy))).toEqual(['']);
  });

  it('writes odd names in quotes', () => {
    expect(refused({ 'a.b': 1n, 'line\nbreak': 1n, '': 1n, '\u202e分': 1n, ['n'.repeat(99)]: 1n })).toEqual([
      'extendInfo."a.b"',
      'extendInfo."line\\nbreak"',
      'extendInfo.""',
      'extendInfo."\\u202e\\u5206"',
      `extendInfo."${'n'.repeat(64)}"`,
    ]);
  });
});

describe('names that could pollute', () => {
  it('are members like any other', () => {
    const value = JSON.parse(
      '{"__proto__":{"polluted":1},"providerUserInfo":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},' +
        '"benefitIssueMode":"BENEFIT_PRODUCT_ID","benefitIssueDetail":{}}',
    );
    expect(validateRequest(value)).toBe(value);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('do not lend the members that a body lacks', () => {
    const value = JSON.parse(`{"__proto__":${JSON.stringify(request())}}`);
    expect(faultPaths(() => validateRequest(value))).toHaveLength(3);
    const inherited = Object.create(request());
    expect(faultPaths(() => validateRequest(inherited))).toEqual(['']);
  });
});
