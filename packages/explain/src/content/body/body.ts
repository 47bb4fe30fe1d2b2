import type { Deadline } from '../../deadline.js';
import type { Cause, FindingDetail } from '../../explanation.js';
import type { Change, Fields, Variants } from '../fields.js';
import { CHARSETS, type Charset, textsOf } from './charsets.js';
import { applyEdge, BASE64_EDGES, EDGES, type Edge, isBase64 } from './edges.js';
import { TEXT_STYLES, type TextStyle } from './escapes.js';
import {
  BLANK_STYLES,
  COMPACT,
  howOf,
  type JsonStyle,
  LEFT_OUT,
  NUMBERS,
  ORDERS,
  writeJson,
} from './json-styles.js';
import { type JsonNode, readJsonTree } from './json-tree.js';

/** What is known about the body, besides its bytes. */
export interface BodyHints {
  /** Bodies that the caller suspects. */
  readonly candidates: readonly Uint8Array[];
  /** What was in the envelope, if it could be opened. */
  readonly plaintext: Uint8Array | undefined;
  readonly deadline: Deadline;
}

/** A longer body is not written again, but for its ends: each writing takes time and memory. */
const LONGEST_REWRITTEN = 1 << 20;
/** What is longer is made again each time, and not kept. */
const LONGEST_KEPT = 1 << 16;
/** Characters of writings that are remembered, so that none is tried twice. */
const MOST_REMEMBERED = 1 << 23;
/** A text of JSON with its quotes. */
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"/g;

/** The first use of a charset takes some milliseconds, so they come after that many plain writings. */
const BEFORE_CHARSETS = 60;
/** The rest is rare, and some of it takes long. */
const USUAL_CHARSETS = 15;

const encoder = new TextEncoder();

/** One way to write a body, and how many bytes that takes is not known before. */
interface Writing {
  readonly how: string;
  readonly make: () => Uint8Array | undefined;
}

/** Every way in which the signed body may have been written. */
export function bodyVariants({ body }: Fields, { candidates, plaintext, deadline }: BodyHints): Variants {
  const rewritten = (writings: readonly Writing[]): Change[] =>
    writings.map(({ how, make }) => change('BODY_REWRITTEN', { how }, make));
  const usual = usualWritings(body, deadline);
  const ofPlaintext = plaintext ? plaintextChanges(plaintext, deadline) : [];
  const likely = [
    change('BODY_EMPTY_SIGNED', {}, () => new Uint8Array()),
    ...rewritten(candidates.map((bytes) => ({ how: 'one of the candidates', make: () => bytes }))),
    ...ofPlaintext.slice(0, 1),
    ...rewritten(usual.slice(0, BEFORE_CHARSETS)),
    ...charsetChanges(body, CHARSETS.slice(0, USUAL_CHARSETS)),
    ...rewritten(usual.slice(BEFORE_CHARSETS)),
    ...ofPlaintext.slice(1),
  ];
  const further = function* (): Iterable<Change> {
    yield* rewritten(edgesOf(candidates));
    for (const writing of everyWriting(body, deadline)) yield* rewritten([writing]);
    if (plaintext)
      for (const { how, make } of everyWriting(plaintext, deadline))
        yield change('BODY_PLAINTEXT_SIGNED', { how }, make);
    yield* charsetChanges(body, CHARSETS, (text) => usualTexts(text, deadline));
  };
  return { field: 'body', likely, further };
}

function change(cause: Cause, detail: FindingDetail, make: () => Uint8Array | undefined): Change {
  const body = once(make);
  const apply = (fields: Fields): Fields => {
    const bytes = body();
    return bytes ? { ...fields, body: bytes } : fields;
  };
  return { field: 'body', cause, detail, apply };
}

/** Made when it is needed, and kept if it is short. */
function once(make: () => Uint8Array | undefined): () => Uint8Array | undefined {
  let kept: { readonly bytes: Uint8Array | undefined } | undefined;
  return () => {
    if (kept) return kept.bytes;
    const bytes = make();
    if (!bytes || bytes.length <= LONGEST_KEPT) kept = { bytes };
    return bytes;
  };
}

function plaintextChanges(plaintext: Uint8Array, deadline: Deadline): Change[] {
  const writings = [
    { how: 'as it was encrypted', make: () => plaintext },
    ...usualWritings(plaintext, deadline),
  ];
  return writings.map(({ how, make }) => change('BODY_PLAINTEXT_SIGNED', { how }, make));
}

/** What writers and proxies do to a body most of the time, the most usual first. */
function usualWritings(body: Uint8Array, deadline: Deadline): Writing[] {
  const isSealed = body.length <= LONGEST_REWRITTEN && isBase64(body);
  const edges = edgesOf([body], isSealed ? [...BASE64_EDGES, ...EDGES] : EDGES);
  const written = textWritings(body, deadline);
  // The usual edges before all writings, and the rest after the usual writings.
  return [...edges.slice(0, 12), ...written.slice(0, 40), ...edges.slice(12), ...written.slice(40)];
}

function edgesOf(bodies: readonly Uint8Array[], edges: readonly Edge[] = EDGES): Writing[] {
  return bodies.flatMap((body) =>
    edges
      .filter(({ ends }) => ends || body.length <= LONGEST_REWRITTEN)
      .map((edge) => ({ how: edge.how, make: () => applyEdge(edge, body) })),
  );
}

interface WrittenText {
  readonly how: string;
  /** Made when it is needed: the texts of a long body would fill the memory. */
  readonly text: () => string | undefined;
}

function textWritings(body: Uint8Array, deadline: Deadline): Writing[] {
  if (body.length > LONGEST_REWRITTEN) return [];
  const [read] = textsOf(body);
  if (read?.charset !== 'utf-8') return [];
  return usualTexts(read.text, deadline).map(({ how, text }) => ({ how, make: () => encoded(text()) }));
}

function encoded(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : encoder.encode(text);
}

/** None for what is no JSON: only in JSON is it clear where a text ends. */
function usualTexts(text: string, deadline: Deadline): WrittenText[] {
  const tree = readJsonTree(text.replace(/^\ufeff/, ''), deadline);
  if (!tree) return [];
  return [
    ...usualStyles().map((style) => ({ how: howOf(style), text: () => writeJson(tree, style, deadline) })),
    ...TEXT_STYLES.slice(1).map((texts) => ({
      how: `blanks as they arrived; ${texts.how}`,
      text: () => respelled(text, texts, deadline),
    })),
    ...unwrapped(tree, deadline),
    ...BLANK_STYLES.slice(0, 10).flatMap((blanks) => ended(tree, { ...COMPACT, blanks }, deadline)),
  ];
}

function usualStyles(): JsonStyle[] {
  const blanks = BLANK_STYLES.slice(0, 10);
  const [, sorted = COMPACT.order] = ORDERS;
  const [, python = COMPACT.blanks] = BLANK_STYLES;
  const [, , ascii = COMPACT.texts] = TEXT_STYLES;
  return [
    ...blanks.map((one) => ({ ...COMPACT, blanks: one })),
    { ...COMPACT, blanks: python, texts: ascii },
    { ...COMPACT, blanks: python, texts: ascii, order: sorted },
    ...TEXT_STYLES.slice(1).map((texts) => ({ ...COMPACT, texts })),
    ...blanks.map((one) => ({ ...COMPACT, blanks: one, order: sorted })),
    ...NUMBERS.slice(1).map((numbers) => ({ ...COMPACT, numbers })),
    ...LEFT_OUT.slice(1).map((left) => ({ ...COMPACT, left })),
    ...ORDERS.slice(2).map((order) => ({ ...COMPACT, order })),
    ...BLANK_STYLES.slice(10).map((one) => ({ ...COMPACT, blanks: one })),
    ...TEXT_STYLES.slice(1, 6).flatMap((texts) =>
      blanks.slice(1).map((one) => ({ ...COMPACT, texts, blanks: one })),
    ),
  ];
}

function ended(tree: JsonNode, style: JsonStyle, deadline: Deadline): WrittenText[] {
  const writing = (end: string): string | undefined => {
    const text = writeJson(tree, style, deadline);
    return text === undefined ? undefined : text + end;
  };
  return [
    { how: `${howOf(style)}; a line feed at the end`, text: () => writing('\n') },
    { how: `${howOf(style)}; CRLF at the end`, text: () => writing('\r\n') },
  ];
}

/** Only the spelling of texts changes; all blanks between them stay. */
function respelled(text: string, { write }: TextStyle, deadline: Deadline): string {
  return text.replace(QUOTED, (raw) => {
    deadline.check();
    return write(raw);
  });
}

/** A member alone: the older kind of message signs its `request` or `response` from brace to brace. */
function unwrapped(tree: JsonNode, deadline: Deadline): WrittenText[] {
  if (tree.kind !== 'object') return [];
  return tree.members
    .filter(([, value]) => value.kind === 'object')
    .slice(0, 20)
    .map(([name, value]) => ({
      how: `only the member ${name}`,
      text: () => writeJson(value, COMPACT, deadline),
    }));
}

/** Every combination of blanks, order and escapes, then with a line end, and with other numbers or less members. */
function* everyWriting(body: Uint8Array, deadline: Deadline): Iterable<Writing> {
  if (body.length > LONGEST_REWRITTEN) return;
  const [read] = textsOf(body);
  if (read?.charset !== 'utf-8') return;
  const tree = readJsonTree(read.text.replace(/^\ufeff/, ''), deadline);
  if (!tree) return;
  const seen = new Set<string>();
  let characters = 0;
  for (const style of everyStyle()) {
    const text = writeJson(tree, style, deadline);
    if (text === undefined || seen.has(text)) continue;
    characters += text.length;
    if (characters < MOST_REMEMBERED) seen.add(text);
    yield { how: howOf(style), make: () => encoder.encode(text) };
  }
  for (const style of plainStyles())
    for (const { how, text: ending } of ended(tree, style, deadline))
      yield { how, make: () => encoded(ending()) };
}

function* everyStyle(): Iterable<JsonStyle> {
  yield* plainStyles();
  for (const numbers of NUMBERS.slice(1)) for (const style of plainStyles()) yield { ...style, numbers };
  for (const left of LEFT_OUT.slice(1)) for (const style of plainStyles()) yield { ...style, left };
}

/** Numbers stay as they are, and nothing is left out. */
function* plainStyles(): Iterable<JsonStyle> {
  for (const order of ORDERS)
    for (const texts of TEXT_STYLES)
      for (const blanks of BLANK_STYLES) yield { ...COMPACT, blanks, texts, order };
}

/** The body in other charsets. One that is not UTF-8 is read by each charset that it may be of. */
function* charsetChanges(
  body: Uint8Array,
  charsets: readonly Charset[],
  writings: (text: string) => readonly WrittenText[] = () => [],
): Iterable<Change> {
  if (body.length > LONGEST_REWRITTEN) return;
  for (const { text: arrived, charset } of textsOf(body)) {
    const isAscii = /^[\0-\x7f]*$/.test(arrived);
    for (const { how, text } of [{ how: '', text: () => arrived }, ...writings(arrived)]) {
      if (charset !== 'utf-8')
        yield change('BODY_CHARSET', told('utf-8', how, charset), () => encoded(text()));
      for (const { name, encode, how: by = '' } of charsets) {
        if (isAscii && !name.startsWith('utf-16')) continue;
        const whole = [by, how].filter((one) => one !== '').join('; ');
        yield change('BODY_CHARSET', told(name, whole, charset), () => {
          const written = text();
          return written === undefined ? undefined : encode(written);
        });
      }
    }
  }
}

function told(charset: string, how: string, arrived: string): FindingDetail {
  return { charset, arrived, ...(how === '' ? {} : { how }) };
}
