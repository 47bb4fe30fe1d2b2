import { toNumber } from '../bytes.js';

/** The two numbers of an ECDSA signature, as they were written. */
export interface EcdsaNumbers {
  /** `der`; `p1363`, both numbers one after the other; `swapped`, s before r; `ber`, DER with faults. */
  readonly encoding: string;
  readonly r: bigint;
  readonly s: bigint;
  /** Bits of the curve that these numbers need. */
  readonly bits: number;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
/** Lengths of both numbers together on the usual curves: P-192, P-224, P-256, P-384, P-521. */
const PAIRS: readonly number[] = [48, 56, 64, 96, 132];

/** Every way to read the bytes as an ECDSA signature. */
export function readEcdsaNumbers(bytes: Uint8Array): readonly EcdsaNumbers[] {
  return [...(readDer(bytes) ?? []), ...(readPair(bytes) ?? [])];
}

/** Whether it begins as DER and ends too early. */
export function isCutDer(bytes: Uint8Array): boolean {
  const [tag, length = 0, integer] = bytes;
  return tag === SEQUENCE && integer === INTEGER && length < 0x80 && bytes.length < length + 2;
}

function readDer(bytes: Uint8Array): readonly EcdsaNumbers[] | undefined {
  const [tag, first = 0] = bytes;
  const header = first === 0x81 ? 3 : 2;
  if (tag !== SEQUENCE || bytes[header] !== INTEGER) return undefined;
  const rLength = bytes[header + 1] ?? 0;
  const second = header + 2 + rLength;
  const sLength = bytes[second + 1] ?? 0;
  const end = second + 2 + sLength;
  if (bytes[second] !== INTEGER || end > bytes.length || rLength === 0 || sLength === 0) return undefined;
  const r = bytes.subarray(header + 2, second);
  const s = bytes.subarray(second + 2, end);
  const strict = end === bytes.length && header === 2 && first + 2 === end && isLeast(r) && isLeast(s);
  const numbers = numbersOf(strict ? 'der' : 'ber', r, s);
  return [numbers, { ...numbers, encoding: 'der-swapped', r: numbers.s, s: numbers.r }];
}

function readPair(bytes: Uint8Array): readonly EcdsaNumbers[] | undefined {
  if (!PAIRS.includes(bytes.length)) return undefined;
  const half = bytes.length / 2;
  const [r, s] = [bytes.subarray(0, half), bytes.subarray(half)];
  return [
    numbersOf('p1363', r, s),
    numbersOf('p1363-swapped', s, r),
    // The Windows CryptoAPI writes numbers with the lowest byte first.
    numbersOf('p1363-little-endian', r.slice().reverse(), s.slice().reverse()),
  ];
}

/** The shortest form of an integer that is above 0. */
function isLeast([first = 0, second = 0]: Uint8Array): boolean {
  return first < 0x80 && (first > 0 || second >= 0x80);
}

function numbersOf(encoding: string, r: Uint8Array, s: Uint8Array): EcdsaNumbers {
  const numbers = [toNumber(r), toNumber(s)] as const;
  const bits = Math.max(...numbers.map((number) => number.toString(2).length));
  return { encoding, r: numbers[0], s: numbers[1], bits };
}
