import { runInNewContext } from 'node:vm';

/** Values that no function expects, and some that only look right. Each is made anew, because some can be used up. */
export const HOSTILE_VALUES: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  zero: () => 0,
  NaN: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  'a big integer': () => 1n,
  'an empty text': () => '',
  'a text': () => 'x',
  'half a character': () => '\ud800',
  'a symbol': () => Symbol('x'),
  'an empty array': () => [],
  'an array of numbers': () => [1, 2, 3],
  'an empty object': () => ({}),
  'an object without a prototype': () => Object.create(null),
  'a String object': () => new String('x'),
  'a function': () => () => undefined,
  'a function that throws': () => () => {
    throw new Error('from a function');
  },
  'a date': () => new Date(0),
  'a Map': () => new Map([['x', 'y']]),
  'a Set': () => new Set(['x']),
  'a promise': () => Promise.resolve('x'),
  'an ArrayBuffer': () => new ArrayBuffer(8),
  'a DataView': () => new DataView(new ArrayBuffer(8)),
  'a Uint16Array': () => new Uint16Array(4),
  'a Float64Array': () => new Float64Array(1),
  bytes: () => new Uint8Array([1, 2, 3]),
  'a Buffer': () => Buffer.from('x'),
  'shared bytes': () => new Uint8Array(new SharedArrayBuffer(3)),
  'detached bytes': () => {
    const bytes = new Uint8Array(3);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    return bytes;
  },
  'bytes of another realm': () => runInNewContext('new Uint8Array([1, 2, 3])'),
  'an object of another realm': () => runInNewContext('({})'),
  'an array of another realm': () => runInNewContext('[1]'),
  'an object that reads as bytes': () => ({
    length: 1,
    0: 1,
    byteLength: 1,
    [Symbol.toStringTag]: 'Uint8Array',
  }),
  'an object whose members throw': () => throwing(),
  'an object whose toString throws': () => ({
    toString: () => {
      throw new Error('from toString');
    },
  }),
  'an object whose iterator throws': () => ({
    [Symbol.iterator]: () => {
      throw new Error('from an iterator');
    },
  }),
  'an object that holds itself': () => {
    const object: Record<string, unknown> = {};
    object['self'] = object;
    return object;
  },
};

/** Whatever is done with it throws. */
function throwing(): object {
  const refuse = (): never => {
    throw new Error('from a trap');
  };
  return new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse });
}
