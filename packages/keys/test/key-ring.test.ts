import { createKeyRing, KeyRing } from '@apoint/keys';
import { resolveKey } from '@apoint/keys/internal/key-material';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';

const A = { name: 'A' };
const B = { name: 'B' };
const C = { name: 'C' };

describe('createKeyRing', () => {
  it('protocol 2.1: the latest version is the highest number, not the highest text', () => {
    const ring = createKeyRing({ keys: { '2': A, '10': B, '9': C } });
    expect(ring.latest).toBe('10');
    expect(ring.resolve()).toEqual({ key: B, keyVersion: '10' });
  });

  it('takes the latest that is named', () => {
    const ring = createKeyRing({ keys: { '1': A, '2': B }, latest: '1' });
    expect(ring.resolve()).toEqual({ key: A, keyVersion: '1' });
    expect(createKeyRing({ keys: { blue: A, green: B }, latest: 'green' }).resolve().key).toBe(B);
  });

  it.each([
    ['no key', { keys: {} }],
    ['no keys at all', {}],
    ['a latest that is not there', { keys: { '1': A }, latest: '2' }],
    ['names among which none is the highest', { keys: { blue: A, green: B } }],
    ['a name among numbers', { keys: { '1': A, green: B } }],
    ['a latest by the name of a method', { keys: { '1': A }, latest: 'constructor' }],
    ['a latest by the name of the prototype', { keys: { '1': A }, latest: '__proto__' }],
  ])('refuses %s', (_, options) => {
    expect(refusal(() => createKeyRing(options as { keys: Record<string, object> }))).toBe('OPTION_INVALID');
  });

  it('does not follow later changes of the object it was made from', () => {
    const keys: Record<string, object> = { '1': A };
    const ring = createKeyRing({ keys });
    keys['1'] = B;
    keys['2'] = C;
    expect(ring.resolve('1').key).toBe(A);
    expect(ring.versions).toEqual(['1']);
  });
});

describe('KeyRing.resolve', () => {
  const ring = createKeyRing({ keys: { '1': A, '2': B } });

  it('gives the key of the version', () => {
    expect(ring.resolve('1')).toEqual({ key: A, keyVersion: '1' });
    expect(ring.resolve('2')).toEqual({ key: B, keyVersion: '2' });
  });

  it.each([
    '3',
    '',
    '01',
    '1 ',
    ' 1',
    '1.0',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'latest',
    'size',
  ])('an unknown version is an error, never a fallback: %j', (version) => {
    expect(refusal(() => ring.resolve(version))).toBe('KEY_VERSION_UNKNOWN');
  });

  it('takes prototype names as versions when they are', () => {
    const keys = JSON.parse('{"__proto__":{"name":"A"},"constructor":{"name":"B"}}');
    const odd = createKeyRing<{ name: string }>({ keys, latest: '__proto__' });
    expect(odd.resolve().key).toEqual(A);
    expect(odd.resolve('constructor').key).toEqual(B);
    expect(refusal(() => odd.resolve('toString'))).toBe('KEY_VERSION_UNKNOWN');
  });

  it('is frozen, and shows no keys', () => {
    expect(ring).toBeInstanceOf(KeyRing);
    expect(() => Object.assign(ring, { latest: '1' })).toThrow(TypeError);
    expect(JSON.stringify(ring)).toBe('{"latest":"2"}');
  });
});

describe('resolveKey', () => {
  it('resolves in a ring', () => {
    const ring = createKeyRing({ keys: { '1': A, '2': B } });
    expect(resolveKey(ring, '1')).toEqual({ key: A, keyVersion: '1' });
    expect(resolveKey(ring, undefined)).toEqual({ key: B, keyVersion: '2' });
    expect(refusal(() => resolveKey(ring, '3'))).toBe('KEY_VERSION_UNKNOWN');
  });

  it('a bare key answers to every version', () => {
    expect(resolveKey(A, '7')).toEqual({ key: A, keyVersion: '7' });
    expect(resolveKey(A, undefined)).toEqual({ key: A });
  });
});
