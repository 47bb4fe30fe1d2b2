import { ApointError } from '@apoint/primitives/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CapturedMessage, CapturedRequest, CapturedResponse } from '../dist/inputs/captured-message.js';
import { type ParseOptions, parseMessage } from '../dist/inputs/parse-message.js';
import { writeCurl, writeHttp } from '../dist/message/write-http.js';

const encoder = new TextEncoder();

function parse(text: string, options?: ParseOptions): CapturedMessage {
  return parseMessage(encoder.encode(text), options);
}

function request(text: string, options?: ParseOptions): CapturedRequest {
  const message = parse(text, options);
  if (message.direction === 'request') return message;
  throw new Error('It is a response.');
}

function response(text: string, options?: ParseOptions): CapturedResponse {
  const message = parse(text, options);
  if (message.direction === 'response') return message;
  throw new Error('It is a request.');
}

function bodyOf({ body }: CapturedMessage): string {
  return Buffer.from(body).toString();
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (ApointError.is(error) && error.code === 'INPUT_INVALID') return error.message;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('an .http file', () => {
  it('has a request line, headers and a body, whose bytes stay', () => {
    const message = request(
      'POST https://a.example:8443/x?b=%20c#d HTTP/1.1\r\nA: 1\r\na:\t2 \r\n\r\n{"é": 1}\r\n',
    );
    expect(message).toMatchObject({ method: 'POST', origin: 'https://a.example:8443', uri: '/x?b=%20c' });
    expect(message.headers).toEqual([
      ['A', '1'],
      ['a', '2'],
    ]);
    expect(bodyOf(message)).toBe('{"é": 1}\r\n');
  });

  it('may be written by hand, with comments and without a version', () => {
    const message = request('\uFEFF# one\n// two\n@a = b\n\nPUT /x\nA: 1\n\n{}\n');
    expect(message).toMatchObject({ method: 'PUT', uri: '/x', headers: [['A', '1']] });
    expect(message.origin).toBeUndefined();
  });

  it.each([
    ['the line end of an editor is not a part of it', 'POST /x\n\n{}\n', '{}'],
    ['nor is that of Windows', 'POST /x\n\n{}\r\n', '{}'],
    ['only one is dropped', 'POST /x\n\n{}\n\n', '{}\n'],
    ['it stays where the headers have those of the wire', 'POST /x\r\n\r\n{}\n', '{}\n'],
    ['it ends at its Content-Length', 'POST /x\r\nContent-Length: 2\r\n\r\n{}\r\n\r\n', '{}'],
    ['a Content-Length may name a line end', 'POST /x\nContent-Length: 3\n\n{}\n', '{}\n'],
    [
      'what a Content-Length does not announce is not cut off',
      'POST /x\r\nContent-Length: 2\r\n\r\n{}{}',
      '{}{}',
    ],
    ['a body may be shorter than announced', 'POST /x\r\nContent-Length: 9\r\n\r\n{}', '{}'],
    ['it may be absent', 'POST /x\nA: 1', ''],
    [
      'chunks are joined',
      'POST /x\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\n{"\r\n3\r\na":\r\n2\r\n1}\r\n0\r\n\r\n',
      '{"a":1}',
    ],
    ['a body that only was chunked stays', 'POST /x\r\nTransfer-Encoding: chunked\r\n\r\n{"a":1}', '{"a":1}'],
  ])('body: %s', (_, text, body) => {
    expect(bodyOf(parse(text))).toBe(body);
  });

  it('may be a response', () => {
    const message = response('HTTP/1.1 200 OK\r\nResponse-Time: 1\r\n\r\n{}');
    expect(message).toMatchObject({ status: 200, headers: [['Response-Time', '1']] });
  });

  it('may have several requests, of which one is chosen', () => {
    const text = '### one\nPOST /1\n\na\n### two\n\nPOST /2\n\nb\n###\n';
    expect(bodyOf(request(text, { entry: 2 }))).toBe('b');
    expect(request(text, { entry: 1 }).uri).toBe('/1');
    expect(messageOf(() => parse(text))).toMatch(/--entry/);
    expect(messageOf(() => parse(text, { entry: 3 }))).toMatch(/no such request/);
    expect(bodyOf(request('POST /1\r\n\r\na\n### b\n'))).toBe('a\n### b\n');
  });

  it.each([
    ['', /empty/],
    ['# a\n', /empty/],
    ['hello\n', /request line/],
    ['POST /x\nno header\n', /NAME: VALUE/],
    ['POST /{{a}}\n', /variable/],
    ['POST /x\nA: {{b}}\n', /variable/],
    ['POST x\n', /URL/],
    ['POST /x y z\n', /request line/],
  ])('%j is refused in words', (text, expected) => {
    expect(messageOf(() => parse(text))).toMatch(expected);
  });
});

describe('a HAR entry', () => {
  const entry = {
    request: {
      method: 'POST',
      url: 'https://a.example/x?y',
      headers: [
        { name: ':authority', value: 'a.example' },
        { name: 'Client-Id', value: 'C' },
      ],
      postData: { mimeType: 'application/json', text: '{"é":1}' },
    },
    response: {
      status: 200,
      headers: [{ name: 'Response-Time', value: '1' }],
      content: { text: Buffer.from('{"é":2}').toString('base64'), encoding: 'base64' },
    },
  };
  const other = { ...entry, request: { ...entry.request, url: 'https://a.example/2' } };
  const har = JSON.stringify({ log: { entries: [entry, other] } });

  it('has a request, and the response to it', () => {
    const asked = request(har, { entry: 1 });
    expect(asked).toMatchObject({ method: 'POST', uri: '/x?y', headers: [['Client-Id', 'C']] });
    expect(bodyOf(asked)).toBe('{"é":1}');
    const answered = response(har, { entry: 2, direction: 'response' });
    expect(answered).toMatchObject({ status: 200, request: { uri: '/2' } });
    expect(bodyOf(answered)).toBe('{"é":2}');
    expect(request(JSON.stringify(entry)).uri).toBe('/x?y');
  });

  it.each<[string, unknown, RegExp]>([
    ['several entries', { log: { entries: [entry, entry] } }, /--entry/],
    ['no entries', { log: { entries: [] } }, /no such entry/],
    ['no log', { entries: [entry] }, /no log.entries/],
    ['no request', { log: { entries: [{}] } }, /no request/],
    ['no URL', { request: { method: 'POST' } }, /url/],
    ['no headers', { request: { ...entry.request, headers: undefined } }, /headers/],
    ['a header of a number', { request: { ...entry.request, headers: [{ name: 'a', value: 1 }] } }, /header/],
    ['a form', { request: { ...entry.request, postData: { params: [{ name: 'a' }] } } }, /form/],
    ['a body of a number', { request: { ...entry.request, postData: { text: 1 } } }, /must be a text/],
    ['half a character', { request: { ...entry.request, postData: { text: '\ud800' } } }, /half a character/],
    ['no base64', { request: { ...entry.request, postData: { text: '!', encoding: 'base64' } } }, /base64/],
  ])('%s is refused in words', (_, content, expected) => {
    expect(messageOf(() => parse(JSON.stringify(content)))).toMatch(expected);
  });

  it('that is cut is refused without a piece of it', () => {
    expect(messageOf(() => parse('{"log": secret'))).toBe(
      'The file begins like a HAR file but is not JSON in UTF-8.',
    );
  });
});

describe('a curl command', () => {
  it('has a method, headers and a body, in every quote', () => {
    const message = request(
      `$ curl 'https://a.example/x?y=1&z' \\\n  -H 'Client-Id: C' --header "A: \\"b\\" \\$c" -H a\\ b:\\ c -sSk \\\r\n --data-raw $'{"é":"\\u9999\\x41\\'\\n"}' --compressed\n`.replace(
        '-H a\\ b:\\ c ',
        '-H a-b:\\ c ',
      ),
    );
    expect(message).toMatchObject({
      method: 'POST',
      origin: 'https://a.example',
      uri: '/x?y=1&z',
      headers: [
        ['Client-Id', 'C'],
        ['A', '"b" $c'],
        ['a-b', 'c'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
      ],
    });
    expect(bodyOf(message)).toBe('{"é":"香A\'\n"}');
  });

  it.each<[string, object, string]>([
    ['curl a.example', { method: 'GET', uri: '/', headers: [] }, ''],
    ['curl -XPUT --url https://a.example/x', { method: 'PUT', uri: '/x' }, ''],
    ['curl -I https://a.example/x', { method: 'HEAD' }, ''],
    ['curl -d a -d b https://a.example/x', { method: 'POST' }, 'a&b'],
    ['curl --json {} https://a.example/x', { headers: [['Content-Type', 'application/json']] }, '{}'],
    ['curl --data-raw @x https://a.example/x', {}, '@x'],
    [
      "/usr/bin/curl -H 'A;' -H 'Accept:' -H 'Content-Type: t' -d '' https://a.example",
      {
        headers: [
          ['A', ''],
          ['Content-Type', 't'],
        ],
      },
      '',
    ],
    ['curl -sSo /dev/null -m 5 -- https://a.example/-', { uri: '/-' }, ''],
    [
      'curl -b c=d -A me -e r https://a.example/',
      {
        headers: [
          ['cookie', 'c=d'],
          ['user-agent', 'me'],
          ['referer', 'r'],
        ],
      },
      '',
    ],
  ])('%s', (text, expected, body) => {
    const message = request(text);
    expect(message).toMatchObject(expected);
    expect(bodyOf(message)).toBe(body);
  });

  it.each([
    ['curl', /no URL/, { form: 'curl' } as const],
    ['wget a', /begin with curl/, { form: 'curl' } as const],
    ['curl $(id) a', /act upon/],
    ['curl "$HOME" a', /act upon/],
    ['curl `id` a', /act upon/],
    ['curl "`id`" a', /act upon/],
    ['curl a; rm b', /act upon/],
    ['curl a | sh', /act upon/],
    ['curl a > b', /act upon/],
    ['curl a\nrm b', /act upon/],
    ["curl 'a", /not closed/],
    ['curl "a', /not closed/],
    ["curl $'a", /not closed/],
    ["curl $'\\q' a", /bash/],
    ["curl $'\\ud800' a", /no character/],
    ['curl a \\', /backslash/],
    ['curl a ^\r\n -d b', /cmd\.exe/],
    ['curl a b', /several URLs/],
    ['curl -d @body.json a', /--body/],
    ['curl --data-binary @- a', /--body/],
    ['curl -H @headers a', /headers from a file/],
    ['curl -H nothing a', /NAME: VALUE/],
    ['curl -F a=b c', /The option -F of/],
    ['curl -G a', /The option -G of/],
    ['curl --data-urlencode a b', /The option --data-urlencode of/],
    [`curl --${String.fromCharCode(27)} a`, /The option --\\u\{1b\} of/],
    ['curl a -H', /lacks its value/],
    ['curl a -d b', /no entries/, { entry: 1 }],
  ])('%s is refused in words', (text, expected, options: ParseOptions = {}) => {
    expect(messageOf(() => parse(text, options))).toMatch(expected);
  });

  it('whose body is a file is read if the body comes from elsewhere', () => {
    expect(request('curl -d @body.json https://a.example/x', { withoutBody: true }).method).toBe('POST');
  });
});

const body = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.string().map((text) => encoder.encode(text)),
);

describe('what is printed is read again', () => {
  const value = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/).filter((text) => !text.includes('{{'));
  const sent = fc.record({
    direction: fc.constant('request' as const),
    method: fc.constantFrom('POST', 'PUT', 'M-SEARCH'),
    origin: fc.constantFrom('https://a.example', 'http://127.0.0.1:8080'),
    uri: fc.stringMatching(/^\/[!"$-z|~]{0,20}$/),
    headers: fc
      .array(fc.tuple(fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,10}$/), value), { maxLength: 4 })
      .map((headers) =>
        headers.filter(([name]) => !/^(content-length|transfer-encoding|content-type)$/i.test(name)),
      ),
    body: body.map((bytes) => Uint8Array.from(bytes)),
  });

  it('as an .http file', () => {
    fc.assert(
      fc.property(sent, (message) => {
        expect(parseMessage(Uint8Array.from(writeHttp(message)))).toEqual(message);
      }),
    );
  });

  it('as a curl command', () => {
    fc.assert(
      fc.property(sent, (message) => {
        const headers = [...message.headers, ['Content-Type', 'application/json'] as const];
        const line = encoder.encode(writeCurl({ ...message, headers }));
        const { data: _, ...expected } = { ...message, headers, data: 0 };
        expect(parseMessage(line)).toEqual(expected);
      }),
    );
  });
});

describe('any bytes', () => {
  const samples = [
    'POST /x HTTP/1.1\r\nA: 1\r\nContent-Length: 2\r\n\r\n{}',
    'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\r\n{}\r\n0\r\n\r\n',
    '### a\nPOST /x\n\n### b\nPOST /y\n',
    '{"log":{"entries":[{"request":{"method":"POST","url":"https://a/b","headers":[{"name":"a","value":"b"}],"postData":{"text":"{}"}},"response":{"status":200,"headers":[],"content":{"text":"e30=","encoding":"base64"}}}]}}',
    `curl 'https://a/b' -H "A: b" --data-raw $'\\x41\\u0042' -sS \\\n --json {}`,
  ].map((text) => encoder.encode(text));
  const edited = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(400), fc.nat(4), fc.constantFrom(...'\\\'"$`@-{}[]:,\n\r 0\u0000é')), {
        maxLength: 6,
      }),
    )
    .map(([sample, edits]) =>
      edits.reduce((bytes, [at, cut, text]) => {
        const start = at % (bytes.length + 1);
        return Uint8Array.from([
          ...bytes.subarray(0, start),
          ...encoder.encode(text),
          ...bytes.subarray(start + cut),
        ]);
      }, sample),
    );

  it.each(['http', 'har', 'curl', undefined] as const)('as %s are a message or a coded error', (form) => {
    fc.assert(
      fc.property(
        fc.oneof(body, edited),
        fc.option(fc.nat(3), { nil: undefined }),
        fc.boolean(),
        (bytes, entry, isRequest) => {
          try {
            parseMessage(Uint8Array.from(bytes), {
              form,
              entry,
              direction: isRequest ? 'request' : 'response',
            });
          } catch (error) {
            expect(ApointError.is(error) && error.code).toBe('INPUT_INVALID');
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['line ends', '\n'],
    ['separators', '###\n'],
    ['comments', '# a\n'],
    ['headers', 'a: b\n'],
    ['backslashes', '\\\n'],
    ['quotes', "''"],
    ['braces', '{'],
    ['chunks', '1\r\na\r\n'],
  ])('of a million %s are answered soon', (_, unit) => {
    for (const form of ['http', 'har', 'curl'] as const)
      for (const start of ['', 'curl ', 'POST /x\nTransfer-Encoding: chunked\n\n']) {
        const before = process.cpuUsage();
        try {
          parse(start + unit.repeat(1_000_000 / unit.length), { form });
        } catch (error) {
          expect(ApointError.is(error) && error.code).toBe('INPUT_INVALID');
        }
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1000).toBeLessThan(2000);
      }
  });
});
