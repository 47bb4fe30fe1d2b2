import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../dist/campaign/rows/csv-file.js';
import { ndjsonFile } from '../../dist/campaign/rows/ndjson-file.js';
import { openRows } from '../../dist/campaign/rows/source.js';
import { folderWith } from '../support/folder.js';
import { apoint } from '../support/run-apoint.js';

const MAP = ['--map', 'id=providerUserInfo.memberId'];

/** Enqueues a file into a store that is not there: rows are checked before the store is opened. */
async function check(content: string | Uint8Array, ...words: readonly string[]) {
  const folder = folderWith({ rows: content });
  const given = ['--campaign', 'spring', '--data', 'none', '--yes', '--json', ...words];
  const { code, stdout, stderr } = await apoint(['campaign', 'enqueue', 'rows', ...given], { folder });
  const [first = '{}'] = stdout.split('\n');
  expect([code, stderr]).not.toContain(' at ');
  return { folder, code, stderr, ...(JSON.parse(first) as Told) };
}

interface Told {
  readonly checked?: { readonly good: number; readonly bad: number; readonly points: number };
  readonly request?: Readonly<Record<string, unknown>>;
  readonly error?: {
    readonly code: string;
    readonly faults?: readonly { readonly path: string; readonly message: string }[];
  };
}

function faultsOf({ error }: Told): readonly string[] {
  return (error?.faults ?? []).map(({ path, message }) => `${path}: ${message}`);
}

describe('rows become requests', () => {
  it.each([
    ['commas', 'id,name\n007,A\n'],
    ['semicolons, a mark and CRLF', '\ufeffid;name\r\n007;A\r\n'],
    ['tabs', 'name\tid\nA\t007\n'],
    ['bars, and commas within quotes', 'id|"na,me,s"\n007|"a|b"\n'],
    ['carriage returns', 'id,name\r007,A\r'],
    ['empty lines', '\n\nid,name\n\n007,A\n\n'],
    ['quotes', '"id","name"\n"007","a ""quote"", a\nline"\n'],
    ['no line end at the end', 'id,name\n007,A'],
    ['a column more than is used', 'x,id,y\n1,007,2\n'],
    ['NDJSON', '{"id":"007","name":"A"}\n\n'],
  ])('of a file with %s', async (_, content) => {
    const told = await check(content, ...MAP);
    expect(told.checked).toEqual({ good: 1, bad: 0, points: 0 });
    expect(told.request).toEqual({
      bizNo: expect.stringMatching(/^[0-9a-f]{48}$/),
      benefitIssueMode: 'BENEFIT_PRODUCT_ID',
      providerUserInfo: { memberId: '007' },
      benefitIssueDetail: {},
    });
    expect([told.code, told.stderr]).toEqual([2, expect.stringContaining('There is no store')]);
  });

  it('keeps digits as texts, but for a member that is a number', async () => {
    const { request, checked } = await check(
      'id,day,worth\n00123456789012345678,1700000000000,25\n',
      ...MAP,
      ...['--map', 'day=bizDate', '--map', 'worth=extendInfo.worth', '--points-column', 'worth'],
      ...['--set', 'benefitIssueDetail.product:={"id":1}'],
    );
    expect(request).toMatchObject({
      bizDate: 1_700_000_000_000,
      providerUserInfo: { memberId: '00123456789012345678' },
      extendInfo: { worth: '25' },
      benefitIssueDetail: { product: { id: 1 } },
    });
    expect(checked?.points).toBe(25);
  });

  it('of NDJSON by the path of a member, or by its very name', async () => {
    const { request } = await check(
      '{"user":{"id":"u1"},"a.b":"x","a":{"b":"y"}}\n',
      ...['--map', 'user.id=providerUserInfo.memberId', '--map', 'a.b=extendInfo.note'],
    );
    expect(request).toMatchObject({ providerUserInfo: { memberId: 'u1' }, extendInfo: { note: 'x' } });
  });

  it('says that a last line without its end may be cut off', async () => {
    expect((await check('id\n12', ...MAP)).stderr).toContain('no line end');
    expect((await check('id\n12\n', ...MAP)).stderr).not.toContain('no line end');
  });
});

describe('a file with bad rows', () => {
  const BAD = Buffer.concat([
    Buffer.from('id,note\r\n1,"a\r\nb"\r\n2,x,y\r\n\r\n3,'),
    Buffer.from([0xff]),
    Buffer.from(`\r\n,z\r\n${'k'.repeat(300)},\u00e9\r\n4,\u79ae\r\n`),
  ]);
  const WORDS = [...MAP, '--map', 'note=extendInfo.note'];

  it('is refused as a whole, with the numbers of the lines', async () => {
    const told = await check(BAD, ...WORDS);
    expect([told.code, told.error?.code]).toEqual([2, 'INPUT_INVALID']);
    expect(faultsOf(told)).toEqual([
      'line 4: has 3 fields, and the header line has 2',
      'line 6: is not in UTF-8; save the file as UTF-8',
      'line 7: has no value for id',
      expect.stringMatching(/^line 8: has a key that is none/),
    ]);
    expect(told.stderr).toContain('Rows are bad: 4.');
  });

  it('is enqueued without them where they go to another file, byte for byte, also by the same command again', async () => {
    const { folder, checked } = await check(BAD, ...WORDS, '--skip-bad', 'bad.csv');
    expect(checked).toEqual({ good: 2, bad: 4, points: 0 });
    const expected = Buffer.concat([
      Buffer.from('id,note\n2,x,y\n3,'),
      Buffer.from([0xff]),
      Buffer.from(`\n,z\n${'k'.repeat(300)},\u00e9\n`),
    ]);
    expect(readFileSync(join(folder, 'bad.csv'))).toEqual(expected);
    const words = [
      'campaign',
      'enqueue',
      'rows',
      '--campaign',
      'spring',
      '--data',
      'none',
      '--yes',
      ...WORDS,
    ];
    const again = await apoint([...words, '--skip-bad', 'bad.csv'], { folder });
    expect(again.stderr).toContain('There is no store');
    writeFileSync(join(folder, 'bad.csv'), 'mine');
    const other = await apoint([...words, '--skip-bad', 'bad.csv'], { folder });
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('nothing is overwritten')]);
    expect(readdirSync(folder).sort()).toEqual(['bad.csv', 'rows']);
  });

  it('shows twenty of them, and says how many there are', async () => {
    const told = await check(`id\n${'""\n'.repeat(30)}`, ...MAP);
    expect([faultsOf(told).length, told.stderr]).toEqual([20, expect.stringContaining('Rows are bad: 30.')]);
  });

  it.each([
    ['is cut off within quotes', 'id,note\n1,"abc', /line \d: The file ends within quotes/],
    ['has something behind a quote', 'id,note\n1,"abc"d\n', /line 2: There is something between/],
    ['has a quote within a field', 'id,note\n1,a"b"\n', /line 2: There is a quote within/],
    ['has a row without an end', `id,note\n1,"${'x'.repeat(1_100_000)}`, /longer than a megabyte/],
    ['is cut off within a line of JSON', '{"id":"1"}\n{"id":"2', /line 2: is not JSON/],
    ['has a line that is no object', '{"id":"1"}\n[1]\n', /line 2: is not a JSON object/],
    ['has a line without the member', '{"id":"1"}\n{"x":"2"}\n', /line 2: has no value for id/],
    [
      'has a line of JSON without an end',
      `{"id":"${'x'.repeat(1_100_000)}`,
      /line 1: is longer than a megabyte/,
    ],
    ['has a user that is an object', '{"id":{"a":1}}\n', /line 1: has no text in id/],
    ['is empty', '', /file of the rows is empty/],
    ['has only a mark', '\ufeff', /file of the rows is empty/],
    ['has a text as a report writes it', "id\n'+85212345678\n", /line 2: has an apostrophe before =/],
    ['has only a header line', 'id\n', /no rows behind its header line/],
    ['has two columns of one name', 'id,id\n1,2\n', /same name/],
    ['lacks the column', 'user,name\n1,2\n', /no column id; there are user, name\./],
    ['is in UTF-16', new Uint8Array([0xff, 0xfe, 0x69, 0]), /UTF-16/],
  ])('that %s is refused in words', async (_, content, message) => {
    const { code, stderr, checked } = await check(content, ...MAP);
    expect([code, checked]).toEqual([2, undefined]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('abc');
  });
});

describe('the standard input', () => {
  it('is kept in a temporary file while it is checked', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('apoint-rows-'));
    const words = ['campaign', 'enqueue', '-', '--campaign', 'spring', '--data', 'none', ...MAP];
    const input = 'id\n1\n2\n';
    const given = await apoint([...words, '--yes', '--json'], { folder: folderWith(), input });
    expect(JSON.parse(given.stdout.split('\n')[0] ?? '').checked.good).toBe(2);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('apoint-rows-'))).toEqual(before);
  });
});

describe('nothing goes to the platform unasked', () => {
  const words = ['campaign', 'enqueue', 'rows', '--campaign', 'spring', '--data', 'none', ...MAP];

  it.each([
    [[], 'add --yes'],
    [['--url', 'https://open.alipay.hk'], 'add --yes'],
    [['--url', 'https://127.0.0.1.example'], 'add --yes'],
    [['--url', 'http://127.0.0.1:9'], 'add --yes'],
    [['--url', 'http://localhost:9'], 'add --yes'],
    [['--keys', 'none'], 'No sandbox runs'],
    [['--yes'], 'There is no store'],
  ])('with %j', async (more, message) => {
    const folder = folderWith({ rows: 'id\n1\n' });
    const { code, stderr } = await apoint([...words, ...more], { folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('the readers', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((one) => !/[\0]/.test(one) && one.trim() === one);

  it('give back every text of every CSV', async () => {
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 10 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (pairs, delimiter, end) => {
          const lines = [['a', 'b'], ...pairs].map((pair) => pair.map(quoted).join(delimiter));
          const path = join(folderWith({ rows: lines.join(end) }), 'rows');
          const read: unknown[] = [];
          for await (const row of (await csvFile(await openRows(path))).rows())
            read.push('bad' in row ? row.bad : [row.cell('a'), row.cell('b')]);
          expect(read).toEqual(pairs);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it('give back every text of every NDJSON, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (texts, size) => {
          const bytes = Buffer.from(texts.map((one) => JSON.stringify({ a: one })).join('\n'));
          async function* chunks() {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          }
          const file = ndjsonFile({ read: chunks } as never);
          const read: unknown[] = [];
          for await (const row of file.rows()) read.push('bad' in row ? row.bad : row.cell('a'));
          expect(read).toEqual(texts);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });
});
