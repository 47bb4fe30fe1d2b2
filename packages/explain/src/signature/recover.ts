import { type Deadline, untilOver } from '../deadline.js';
import type { GivenKey } from '../keys/given-key.js';
import { type EncodedMessage, readEncoded } from '../rsa/encoded-message.js';
import { recoverEncoded } from '../rsa/rsa-numbers.js';
import type { Reading } from './readings.js';
import type { RecoveredSignature } from './rsa-matcher.js';

/** Zeros in front of a number may be lost or added. */
const LENGTH_SLACK = 4;

/** What the RSA keys that fit have signed, the surest first. Empty if none fits. */
export function recoverSignatures(
  keys: readonly GivenKey[],
  readings: readonly Reading[],
  deadline: Deadline,
): readonly RecoveredSignature[] {
  const recovered = untilOver(recoverEach(keys, readings, deadline));
  const all =
    recovered.length > 0 ? recovered : untilOver(recoverEach(keys, readings.map(reversed), deadline));
  return [...all].sort((a, b) => Number(isCertain(b.message)) - Number(isCertain(a.message)));
}

/** Whether the padding alone shows that the key fits. */
export function isCertain(message: EncodedMessage): boolean {
  return message.padding !== 'pss' || message.certain;
}

function* recoverEach(
  keys: readonly GivenKey[],
  readings: readonly Reading[],
  deadline: Deadline,
): Iterable<RecoveredSignature> {
  for (const reading of readings)
    for (const key of keys)
      for (const message of readUnder(key, reading, deadline))
        yield { key, message, reading: inLength(reading, key) };
}

function readUnder(
  { rsa, bits }: GivenKey,
  { bytes }: Reading,
  deadline: Deadline,
): readonly EncodedMessage[] {
  if (!rsa || Math.abs(bytes.length - rsa.length) > LENGTH_SLACK) return [];
  const encoded = recoverEncoded(rsa, bytes, deadline);
  return encoded ? readEncoded(encoded, bits) : [];
}

/** A signature has as many bytes as the modulus; verifiers refuse any other length. */
function inLength(reading: Reading, { rsa }: GivenKey): Reading {
  if (reading.bytes.length === rsa?.length) return reading;
  const how = 'zero bytes in front were lost or added';
  return { ...reading, encoding: reading.encoding === undefined ? how : `${reading.encoding}, ${how}` };
}

function reversed({ bytes, encoding }: Reading): Reading {
  const how = 'bytes in reverse';
  return { bytes: bytes.slice().reverse(), encoding: encoding === undefined ? how : `${encoding}, ${how}` };
}
