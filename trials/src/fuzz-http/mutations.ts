import fc from 'fast-check';

/** How a genuine request is changed, and how its connection ends. */
export interface Mutation {
  /** The index of the genuine request. */
  readonly sample: number;
  readonly edits: readonly Edit[];
  /** After the last byte: half-closed, left open, or reset. */
  readonly ending: 'end' | 'wait' | 'reset';
}

type Edit = (request: string) => string;

const LINES = [
  'Content-Length: 5',
  'Content-Length: 99999999999999999999',
  'Content-Length: -1',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Content-Encoding: gzip',
  'Content-Type: text/plain',
  'Content-Type: ;;;',
  'Client-Id: FUZZ_CLIENT',
  'client-id: somebody',
  'Signature: algorithm=none,keyVersion=1,signature=AAAA',
  'Encrypt: algorithm=RSA_AES,keyVersion=1,symmetricKey=AAAA',
  'Request-Time: 1970-01-01T00:00:00Z',
  'Connection: close',
  'Connection: upgrade\r\nUpgrade: websocket',
  'Expect: 100-continue',
  'Expect: something',
  'Host: elsewhere.example',
  'X-Method-Override: DELETE',
  ' folded: line',
  'no colon',
  `X-Long: ${'x'.repeat(20_000)}`,
];
const METHODS = ['GET', 'HEAD', 'PUT', 'OPTIONS', 'CONNECT', 'TRACE', 'post', 'PRI', 'P\0ST', ''];
const URIS = [
  '/',
  '*',
  '/api/%',
  '/api/%00',
  '/api/../..',
  '/api/\xFF',
  '//api',
  'http://elsewhere/api/x',
  '/api/?#',
  '',
];
const SPECIAL = [
  '\r\n',
  '\r\n\r\n',
  '\n',
  '\r',
  '\0',
  ':',
  ' ',
  '\t',
  '%',
  '\xFF',
  '0\r\n\r\n',
  'HTTP/1.1',
  '{',
  '"',
];

const at = fc.double({ min: 0, max: 1, noNaN: true });

/** A position in a text, and the text around it. */
function splice(text: string, where: number, remove: number, insert: string): string {
  const start = Math.floor(where * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

function mapLines(text: string, change: (lines: string[]) => string[]): string {
  const [head = '', ...body] = text.split('\r\n\r\n');
  return [change(head.split('\r\n')).join('\r\n'), ...body].join('\r\n\r\n');
}

function withBody(text: string, change: (body: string) => string): string {
  const end = text.indexOf('\r\n\r\n') + 4;
  return text.slice(0, end) + change(text.slice(end));
}

const letter = fc.constantFrom(...'aZ09+/=%,.:-_ "{}');

/** Changes a letter in the value of a header or in the body: it stays valid HTTP, so the gateway gets to see it. */
const inHeader = fc.tuple(at, at, letter).map(
  ([which, where, insert]): Edit =>
    (text) =>
      mapLines(text, (lines) => {
        const index = 1 + Math.floor(which * (lines.length - 1));
        const [name = '', ...value] = lines[index]?.split(': ') ?? [];
        return index >= lines.length
          ? lines
          : lines.with(index, `${name}: ${splice(value.join(': '), where, 1, insert)}`);
      }),
);
const inBody = fc.tuple(at, letter).map(
  ([where, insert]): Edit =>
    (text) =>
      withBody(text, (body) => splice(body, where, 1, insert)),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: inHeader },
  { weight: 5, arbitrary: inBody },
  fc.tuple(at, fc.nat(255)).map(
    ([where, byte]): Edit =>
      (text) =>
        splice(text, where, 1, String.fromCharCode(byte)),
  ),
  fc.tuple(at, fc.nat(8), fc.constantFrom(...SPECIAL)).map(
    ([where, remove, insert]): Edit =>
      (text) =>
        splice(text, where, remove, insert),
  ),
  at.map(
    (where): Edit =>
      (text) =>
        text.slice(0, Math.floor(where * text.length)),
  ),
  fc.tuple(at, fc.constantFrom(...LINES)).map(
    ([where, line]): Edit =>
      (text) =>
        mapLines(text, (lines) => lines.toSpliced(1 + Math.floor(where * lines.length), 0, line)),
  ),
  at.map(
    (where): Edit =>
      (text) =>
        mapLines(text, (lines) => lines.toSpliced(Math.floor(where * lines.length), 1)),
  ),
  at.map(
    (where): Edit =>
      (text) =>
        mapLines(text, (lines) => [...lines, lines[1 + Math.floor(where * (lines.length - 1))] ?? '']),
  ),
  fc.constantFrom(...METHODS).map(
    (method): Edit =>
      (text) =>
        text.replace(/^\S+/, method),
  ),
  fc.constantFrom(...URIS).map(
    (uri): Edit =>
      (text) =>
        text.replace(/^(\S+) \S+/, (_, method) => `${method} ${uri}`),
  ),
  fc.constantFrom('0.9', '1.0', '2.0', '1.1x', '').map(
    (version): Edit =>
      (text) =>
        text.replace('HTTP/1.1', `HTTP/${version}`),
  ),
  fc.nat(400).map(
    (length): Edit =>
      (text) =>
        text.replace(/Content-Length: \d+/, `Content-Length: ${length}`),
  ),
  fc.uint8Array({ maxLength: 300 }).map(
    (bytes): Edit =>
      (text) =>
        withBody(text, () => Buffer.from(bytes).toString('latin1')),
  ),
  fc.nat(12_000).map(
    (length): Edit =>
      (text) =>
        withBody(text, (body) => body + 'x'.repeat(length)).replace(
          /Content-Length: \d+/,
          `Content-Length: ${length}`,
        ),
  ),
  fc.constant<Edit>((text) => text + text),
);

const ending = fc.oneof(
  { weight: 90, arbitrary: fc.constant('end' as const) },
  { weight: 5, arbitrary: fc.constant('reset' as const) },
  { weight: 5, arbitrary: fc.constant('wait' as const) },
);

/** This many mutations, the same for the same seed. */
export function mutations(seed: number, count: number): Mutation[] {
  const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
  return fc.sample(fc.record({ sample: fc.nat(), edits, ending }), { seed, numRuns: count });
}

export function mutated(request: string, { edits }: Mutation): Buffer {
  return Buffer.from(
    edits.reduce((text, change) => change(text), request),
    'latin1',
  );
}
