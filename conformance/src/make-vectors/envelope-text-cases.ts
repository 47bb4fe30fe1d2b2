import { ACCEPTED_LISTS, ACCEPTED_VALUES } from './accepted-headers.js';
import { type Envelope, type EnvelopeCase, opens, refusedText } from './envelope-case.js';
import { type EnvelopeKeys, sealWithAllMarks } from './envelope-workbench.js';
import { ENCRYPT, type HeaderVariant } from './header-variant.js';
import { REFUSED_ENCRYPT_ALGORITHMS, REFUSED_LISTS, REFUSED_VALUES } from './refused-headers.js';
import { spoilTrailingBits, toBase64Url, wrapLines } from './text.js';

/** The spellings tested with `Encrypt`. `Signature`, which is read the same way, is tested with all of them. */
const ACCEPTED_HERE: readonly string[] = [
  'order-reversed',
  'algorithm-lower-case',
  'hex-lower-case',
  'bare-slash',
  'not-percent-encoded',
  'lines-escaped-lf',
  'blank-inside-escape',
];

const REFUSED_HERE: readonly string[] = [
  'value-twice-other-case',
  'algorithm-none',
  'base64url',
  'padding-missing',
  'trailing-bits',
];

type BodyRow = readonly [id: string, text: string, spell: (base64: string) => string];

const ACCEPTED_BODIES: readonly BodyRow[] = [
  ['line-feed-behind', 'a line feed behind the body', (base64) => `${base64}\n`],
  ['lines-76', 'the body in lines of 76 characters, LF', (base64) => wrapLines(base64, 76, '\n')],
];

const REFUSED_BODIES: readonly BodyRow[] = [
  ['base64url', 'the letters of base64url', toBase64Url],
  ['padding-missing', 'the padding left out', (base64) => base64.replaceAll('=', '')],
  ['trailing-bits', 'trailing bits that are not zero', spoilTrailingBits],
  ['empty', 'an empty body: not even a block of padding', () => ''],
];

/** One valid envelope with many spellings of its header and body. */
export function envelopeTextCases({ usual }: EnvelopeKeys): EnvelopeCase[] {
  const envelope = sealWithAllMarks(usual);
  const accepted = [...ACCEPTED_LISTS, ...ACCEPTED_VALUES].filter(({ id }) => ACCEPTED_HERE.includes(id));
  const refused = [...REFUSED_LISTS, ...REFUSED_VALUES].filter(({ id }) => REFUSED_HERE.includes(id));
  return [
    ...accepted.map((variant) => opens(`header-${variant.id}`, variant.text, envelope, headerOf(variant))),
    ...[...refused, ...REFUSED_ENCRYPT_ALGORITHMS].map((variant) => refusedHeader(variant, envelope)),
    ...ACCEPTED_BODIES.map(([id, note, body]) => opens(`body-${id}`, note, envelope, { body })),
    ...REFUSED_BODIES.map(([id, why, body]) => refusedText(`body-${id}`, why, 'body', envelope, { body })),
  ];
}

function refusedHeader(variant: HeaderVariant, envelope: Envelope): EnvelopeCase {
  return refusedText(`header-${variant.id}`, variant.text, 'header', envelope, headerOf(variant));
}

function headerOf(variant: HeaderVariant): { header: (base64: string) => string } {
  return { header: (base64) => variant.write(ENCRYPT, base64) };
}
