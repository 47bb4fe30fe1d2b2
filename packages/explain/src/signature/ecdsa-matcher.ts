import { digestOf } from '#crypto';
import type { HashName } from '../crypto/hashes.js';
import { type Deadline, untilOver } from '../deadline.js';
import { readEcdsaNumbers } from '../ecdsa/read-numbers.js';
import { type Point, pointOfDigest, signedPoints } from '../ecdsa/signed-point.js';
import type { GivenKey } from '../keys/given-key.js';
import { digestForms } from './digest-forms.js';
import type { Match, Matcher } from './match.js';
import type { Reading } from './readings.js';

const RARE: readonly HashName[] = ['sha256', 'sha224', 'sha1', 'sha384', 'sha512', 'md5'];
/** Readings of a header that are tried; each costs some multiplications under each key. */
const MOST_READINGS = 12;

/** A multiplication on the curve, in hashes. */
const COST = 100;

interface Target {
  readonly point: Point;
  readonly key: GivenKey;
  readonly reading: Reading;
  readonly encoding: string;
}

/**
 * Compares contents with an ECDSA signature under every key and in every encoding at once. A signature does not show its digest or its
 * key, so only a content that fits proves both.
 *
 * @returns `undefined` if no reading is a signature of P-224, or there is no such key
 */
export function ecdsaMatcher(
  keys: readonly GivenKey[],
  readings: readonly Reading[],
  expectedHash: HashName,
  deadline: Deadline,
): Matcher | undefined {
  const targets = untilOver(targetsOf(keys, readings, deadline));
  if (targets.length === 0) return undefined;
  const matchDigest = (digest: Uint8Array): Target | undefined => {
    const point = pointOfDigest(digest);
    return targets.find((target) => target.point.equals(point));
  };
  return {
    cost: COST,
    match(parts, depth) {
      for (const hash of depth === 'plain' ? [expectedHash] : [expectedHash, ...RARE]) {
        const target = matchDigest(digestOf(hash, parts));
        if (target) return matchOf(target, hash);
      }
      return depth === 'plain' ? undefined : signedDigest(parts, expectedHash, matchDigest);
    },
  };
}

function signedDigest(
  parts: Iterable<Uint8Array>,
  expectedHash: HashName,
  matchDigest: (digest: Uint8Array) => Target | undefined,
): Match | undefined {
  for (const { form, bytes } of digestForms(parts, ['sha256', 'sha224'])) {
    const target = matchDigest(digestOf(expectedHash, [bytes]));
    if (target) return { ...matchOf(target, expectedHash), digestSigned: form };
  }
  return undefined;
}

function matchOf({ key, reading, encoding }: Target, hash: HashName): Match {
  return { key, reading, hash, ecdsaEncoding: encoding };
}

function* targetsOf(
  keys: readonly GivenKey[],
  readings: readonly Reading[],
  deadline: Deadline,
): Iterable<Target> {
  for (const reading of readings.slice(0, MOST_READINGS))
    for (const numbers of readEcdsaNumbers(reading.bytes).filter(({ bits }) => bits <= 224))
      for (const key of keys) {
        deadline.check();
        for (const point of key.point ? signedPoints(key.point, numbers) : [])
          yield { point, key, reading, encoding: numbers.encoding };
      }
}
