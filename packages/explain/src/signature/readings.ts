import { decodeWrappedBase64 } from '@apoint/primitives/base64';
import { parseKeyedHeader } from '@apoint/primitives/internal/keyed-header';
import { fromHex, fromLatin1, latin1 } from '../bytes.js';
import { type Deadline, inTime, untilOver } from '../deadline.js';
import { isPrintable, stripped } from '../texts.js';

/** One way to read the bytes of a header's value. */
export interface Reading {
  readonly bytes: Uint8Array;
  /** How the value is written; absent if it is as the wire wants it. */
  readonly encoding?: string;
}

/** A header as far as it can be read. */
export interface ReadHeader {
  readonly algorithm: string | undefined;
  readonly keyVersion: string | undefined;
  /** The one of the wire first, if there is one. */
  readonly readings: readonly Reading[];
  /** Whether the text itself shows that it was cut. */
  readonly isCut: boolean;
}

/** A longer header is not looked at. No genuine one comes near. */
const LONGEST = 16_384;
const MOST_TEXTS = 60;
/** Characters of all of them together. */
const MOST_CHARACTERS = 1 << 22;
const DEEPEST = 4;

/** Reads the `Signature` or the `Encrypt` header in every way that can be thought of. */
export function readKeyedHeader(
  headers: readonly string[],
  valueName: string,
  deadline: Deadline,
): ReadHeader {
  const texts = headers.filter((text) => text.length <= LONGEST).slice(0, 4);
  const [text = ''] = texts;
  const strict = headers.length === 1 ? parsed(text, valueName) : undefined;
  const standard = strict ? [{ bytes: strict.value }] : [];
  const values = texts.flatMap((one) => valuesIn(one, valueName));
  const known = new Set(standard.map(({ bytes }) => latin1(bytes)));
  const lenient = values
    .flatMap((value) => readText(value, deadline))
    .filter(({ bytes }) => {
      const key = latin1(bytes);
      if (bytes.length === 0 || known.has(key)) return false;
      known.add(key);
      return true;
    });
  return {
    algorithm: strict ? strict.algorithm : parameter(text, 'algorithm'),
    keyVersion: strict ? strict.keyVersion : parameter(text, 'keyVersion') || undefined,
    readings: [...standard, ...lenient.slice(0, MOST_TEXTS)],
    isCut: texts.length > 0 && !strict && values.every(isCutText),
  };
}

function parsed(text: string, valueName: string): ReturnType<typeof parseKeyedHeader> | undefined {
  try {
    return parseKeyedHeader(text, valueName);
  } catch {
    return undefined;
  }
}

function parameter(text: string, name: string): string | undefined {
  const [, value] = new RegExp(`${name}["']?\\s*(?:[=:]|%3D)\\s*["']?([\\w.-]*)`, 'i').exec(text) ?? [];
  return value;
}

/** Where the value may stand: after its name up to a separator or to the end, or all of the header. */
function valuesIn(header: string, valueName: string): string[] {
  const text = /%3D/i.test(header) && !header.includes('=') ? decodeEscapes(header) : header;
  const at = new RegExp(`${valueName}["']?\\s*[=:]\\s*`, 'i').exec(text);
  if (!at) return /algorithm/i.test(text) ? [] : [text];
  const rest = text.slice(at.index + at[0].length);
  return [...new Set([rest.split(/[,;&}]/, 1)[0] ?? '', rest])];
}

/** A percent escape without its digits, or a length that base64 never has. */
function isCutText(value: string): boolean {
  const text = value.trim();
  if (/%[0-9a-f]?$/i.test(text)) return true;
  const letters = decodeEscapes(text).replace(/[\s"']/g, '');
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(letters) && letters.replace(/=/g, '').length % 4 === 1;
}

interface Step {
  readonly how: string;
  readonly apply: (text: string) => string;
}

const STEPS: readonly Step[] = [
  { how: 'quoted', apply: (text) => stripped(text, /[\s\\"'`<([“”‘’]/, /[\s\\"'`>)\]}“”‘’]/) },
  { how: 'percent-encoded', apply: decodeEscapes },
  { how: 'blanks in place of plus signs', apply: (text) => text.replace(/ /g, '+') },
  {
    how: 'escaped as JSON',
    apply: (text) =>
      text
        .replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) =>
          String.fromCharCode(Number.parseInt(digits, 16)),
        )
        .replace(/\\(.)/g, '$1'),
  },
  {
    how: 'escaped as HTML',
    apply: (text) =>
      text
        .replace(/&#x([0-9a-f]{1,4});?/gi, (_, digits: string) =>
          String.fromCharCode(Number.parseInt(digits, 16)),
        )
        .replace(/&#(\d{1,4});?/g, (_, digits: string) => String.fromCharCode(Number(digits))),
  },
  { how: 'with a data: prefix', apply: (text) => text.replace(/^(?:data:[^,]*;)?base64,/i, '') },
];

interface Found {
  readonly text: string;
  readonly hows: readonly string[];
}

/** Every way to read a text as bytes, however it was encoded; of a long one those for which there is time. */
export function readText(value: string, deadline: Deadline): Reading[] {
  const all = new Map<string, Found>([[value, { text: value, hows: [] }]]);
  inTime(() => addSteps(all, deadline), undefined);
  return untilOver(readingsOf(all.values(), deadline));
}

/** What one step after the other makes of the text. */
function addSteps(all: Map<string, Found>, deadline: Deadline): void {
  let characters = 0;
  let found = [...all.values()];
  for (let depth = 0; depth < DEEPEST && found.length > 0 && all.size < MOST_TEXTS; depth++) {
    const known = new Set(all.keys());
    const next: Found[] = [];
    for (const one of stepped(found, deadline)) {
      characters += one.text.length;
      if (characters > MOST_CHARACTERS) return;
      if (known.has(one.text)) continue;
      next.push(one);
      all.set(one.text, one);
    }
    found = next;
  }
}

/** What each step makes of each text, where it changes it. */
function* stepped(found: readonly Found[], deadline: Deadline): Iterable<Found> {
  for (const { text, hows } of found)
    for (const { how, apply } of STEPS) {
      deadline.check();
      const made = apply(text);
      if (made !== text) yield { text: made, hows: [...hows, how] };
    }
}

function* readingsOf(texts: Iterable<Found>, deadline: Deadline): Iterable<Reading> {
  for (const { text, hows } of texts) yield* decoded(text, hows, 0, deadline);
}

/** All ways to read a text as bytes. */
function decoded(text: string, hows: readonly string[], depth: number, deadline: Deadline): Reading[] {
  deadline.check();
  const reading = (bytes: Uint8Array, form: string): Reading => ({ bytes, encoding: tell(hows, form) });
  const joined = text.replace(/\s+/g, '');
  const digits = joined.replace(/^0x/i, '').replace(/:/g, '');
  const readings: Reading[] = [];
  if (/^(?:[0-9a-f]{2})+$/i.test(digits)) readings.push(reading(fromHex(digits), 'hex'));
  const base64 = lenientBase64(joined);
  if (base64) readings.push(reading(base64.bytes, base64.form));
  const unescaped = decodeEscapes(text);
  if (!isPrintable(unescaped)) readings.push(reading(fromLatin1(unescaped), 'percent-encoded bytes'));
  // The bytes may be text again.
  return depth >= 2 ? readings : readings.flatMap((one) => [one, ...inner(one, depth, deadline)]);
}

function inner({ bytes, encoding = '' }: Reading, depth: number, deadline: Deadline): Reading[] {
  const text = latin1(bytes);
  if (bytes.length < 48 || !/^[\w+/=:%\-\s]+$/.test(text)) return [];
  return decoded(text, [], depth + 1, deadline).map((one) => ({
    bytes: one.bytes,
    encoding: one.encoding === encoding ? `${encoding} twice` : `${one.encoding} in ${encoding}`,
  }));
}

function lenientBase64(text: string): { readonly bytes: Uint8Array; readonly form: string } | undefined {
  if (!/^[A-Za-z0-9+/_-]+={0,4}$/.test(text)) return undefined;
  const letters = text.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  const whole = letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0));
  try {
    // The last letter may hold bits that count for nothing.
    const bytes = fromLatin1(atob(whole));
    const isUrl = /[-_]/.test(text);
    return { bytes, form: isUrl ? 'base64url' : isStandard(text) ? 'base64' : 'base64 without padding' };
  } catch {
    return undefined;
  }
}

function isStandard(text: string): boolean {
  try {
    decodeWrappedBase64(text);
    return true;
  } catch {
    return false;
  }
}

/** The usual steps are not worth a word; each further one is. */
function tell(hows: readonly string[], form: string): string {
  const percents = hows.filter((how) => how === 'percent-encoded').length;
  const others = hows.filter((how) => how !== 'percent-encoded');
  const words = [form === 'base64' ? '' : form, percents > 1 ? 'percent-encoded twice' : '', ...others];
  return words.filter((word) => word !== '').join(', ') || 'base64';
}

/** Only what can be decoded, byte by byte; a `%` that is none stays. */
function decodeEscapes(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
