import { decodeBase64, encodeBase64 } from '@apoint/primitives/base64';
import { toHex } from '@apoint/primitives/hex';
import { decodePercent } from '@apoint/primitives/percent';
import { decodeUtf8, encodeUtf8 } from '@apoint/primitives/utf8';
import { MESSAGE } from '@apoint/tools/message';
import type { Comparison } from '../measure.js';
import { repeat } from '../repeat.js';
import { benchLayer } from './bench-layer.js';

const BYTES = Buffer.from(MESSAGE.body);
const TEXT = BYTES.toString();
/** The length of a signature with an RSA key of 2048 bits. */
const BASE64 = BYTES.subarray(0, 256).toString('base64');
const ESCAPED = encodeURIComponent(BASE64);

await benchLayer('primitives', () => [...base64(), ...percent(), ...utf8(), hex()]);

function base64(): Comparison[] {
  const encoded = BYTES.toString('base64');
  return [
    {
      what: 'encode base64, 1 kB',
      against: "Buffer.toString('base64')",
      operations: 20_000,
      subject: repeat(() => encodeBase64(BYTES)),
      reference: repeat(() => BYTES.toString('base64')),
    },
    {
      what: 'decode base64, 1 kB',
      against: "Buffer.from(text, 'base64')",
      operations: 10_000,
      subject: repeat(() => decodeBase64(encoded)),
      reference: repeat(() => Buffer.from(encoded, 'base64')),
    },
  ];
}

function percent(): Comparison[] {
  return [
    {
      what: 'decode percent, 344 B',
      against: 'decodeURIComponent',
      operations: 20_000,
      subject: repeat(() => decodePercent(ESCAPED)),
      reference: repeat(() => decodeURIComponent(ESCAPED)),
    },
  ];
}

function utf8(): Comparison[] {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return [
    {
      what: 'encode UTF-8, 1 kB',
      against: 'TextEncoder.encode',
      operations: 20_000,
      subject: repeat(() => encodeUtf8(TEXT)),
      reference: repeat(() => encoder.encode(TEXT)),
    },
    {
      what: 'decode UTF-8, 1 kB',
      against: 'TextDecoder.decode, fatal',
      operations: 20_000,
      subject: repeat(() => decodeUtf8(BYTES)),
      reference: repeat(() => decoder.decode(BYTES)),
    },
  ];
}

function hex(): Comparison {
  const bytes = BYTES.subarray(0, 16);
  return {
    what: 'encode hex, 16 B',
    against: "Buffer.toString('hex')",
    operations: 20_000,
    subject: repeat(() => toHex(bytes)),
    reference: repeat(() => bytes.toString('hex')),
  };
}
