import { randomBytes, randomInt } from 'node:crypto';
import {
  bodyEndingIn,
  bodyOfRubbish,
  bodyWithPartialBlock,
  changed,
  encoded,
  type Workbench,
  withoutZeros,
  wrapForAnother,
  wrapRaw,
} from './workbench.js';

/** The input of `open`. */
export interface Envelope {
  readonly header: { readonly wrappedKey: Uint8Array<ArrayBuffer> };
  readonly body: string;
}

/**
 * The meaning of a difference to the first kind. It reveals a `secret`; or it reveals something `public`, which everybody sees
 * on the wire; or it reveals the `outcome`, which the answer says anyway.
 */
export type Meaning = 'secret' | 'public' | 'outcome';

/** One kind of envelopes. */
export interface Kind {
  readonly name: string;
  readonly meaning: Meaning;
  /** Makes a new one each time. */
  readonly make: () => Envelope;
}

/** All kinds. The others are compared with the first one. The second is the same as the first, as a control. */
export function kindsFor(bench: Workbench): Kind[] {
  return [
    ...wellPadded(bench),
    ...badlyPadded(bench),
    ...badBodies(bench),
    ...visiblyWrong(bench),
    opens(bench),
  ];
}

/** The key wrap is right, but the body does not open under the key. Bad padding must look like this. */
function wellPadded(bench: Workbench): Kind[] {
  const around = (length: number) => (): Envelope => {
    const key = randomBytes(length);
    return envelope(wrapRaw(bench.publicKey, encoded(key)), bodyOfRubbish(key));
  };
  return [
    { name: 'right padding, key of 32 bytes', meaning: 'secret', make: around(32) },
    { name: 'the same again, as a control', meaning: 'secret', make: around(32) },
    { name: 'right padding, key of 16 bytes', meaning: 'secret', make: around(16) },
    { name: 'right padding, key of 24 bytes', meaning: 'secret', make: around(24) },
  ];
}

/** Encoded messages with something wrong, by name. */
const BAD_MESSAGES: Readonly<Record<string, () => Buffer>> = {
  'first byte not 0': () => changed(encoded(randomBytes(32)), 0, randomInt(1, 128)),
  'block type not 2': () => changed(encoded(randomBytes(32)), 1, randomInt(3, 256)),
  'padding string under 8 bytes': () => changed(encoded(randomBytes(32)), randomInt(2, 10), 0),
  'a zero inside the padding string': () => changed(encoded(randomBytes(32)), randomInt(10, 223), 0),
  'no zero in front of the key': () => changed(encoded(withoutZeros(32)), 223, randomInt(1, 256)),
  'no zero at all': () => Buffer.concat([Buffer.of(0, 2), withoutZeros(254)]),
  'key of 0 bytes': () => encoded(Buffer.of()),
  'key of 17 bytes': () => encoded(randomBytes(17)),
  'key of 31 bytes': () => encoded(randomBytes(31)),
  'key of 33 bytes': () => encoded(randomBytes(33)),
};

function badlyPadded(bench: Workbench): Kind[] {
  const wrong = Object.entries(BAD_MESSAGES).map(
    ([name, message]): Kind => ({
      name,
      meaning: 'secret',
      make: () => envelope(wrapRaw(bench.publicKey, message()), rubbish()),
    }),
  );
  return [
    ...wrong,
    {
      name: 'wrapped for another key',
      meaning: 'secret',
      make: () => envelope(wrapForAnother(bench), rubbish()),
    },
  ];
}

/** The key wrap and the key are right, but the padding of the body is wrong, in a different way each. */
function badBodies(bench: Workbench): Kind[] {
  const ending = (name: string, tail: readonly number[]): Kind => ({
    name,
    meaning: 'secret',
    make: () => sealed(bench, tail),
  });
  return [
    ending('body ends in 0', [0]),
    ending('body ends in 17', Array<number>(16).fill(17)),
    ending('body ends in padding of 16 but for one byte', [15, ...Array<number>(15).fill(16)]),
  ];
}

/** Faults that everybody sees on the wire. */
function visiblyWrong({ publicKey, modulus }: Workbench): Kind[] {
  const good = (): Uint8Array<ArrayBuffer> => wrapRaw(publicKey, encoded(randomBytes(32)));
  const make = (name: string, wrappedKey: () => Uint8Array<ArrayBuffer>, body = rubbish): Kind => ({
    name,
    meaning: 'public',
    make: () => envelope(wrappedKey(), body()),
  });
  return [
    make('wrapped key one byte short', () => good().slice(1)),
    make('wrapped key one byte long', () => Uint8Array.of(0, ...good())),
    make('number above the modulus', () => above(modulus)),
    make('body with a partial block', good, bodyWithPartialBlock),
  ];
}

function opens(bench: Workbench): Kind {
  return { name: 'opens', meaning: 'outcome', make: () => sealed(bench, [3, 3, 3]) };
}

function sealed({ publicKey }: Workbench, tail: readonly number[]): Envelope {
  const key = randomBytes(32);
  return envelope(wrapRaw(publicKey, encoded(key)), bodyEndingIn(key, tail));
}

function envelope(wrappedKey: Uint8Array<ArrayBuffer>, body: string): Envelope {
  return { header: { wrappedKey }, body };
}

/** For a key that nobody can unwrap. */
function rubbish(): string {
  return bodyOfRubbish(randomBytes(32));
}

function above(modulus: Buffer): Uint8Array<ArrayBuffer> {
  const number = Uint8Array.from(randomBytes(modulus.length));
  number.fill(255, 0, 8);
  return number;
}
