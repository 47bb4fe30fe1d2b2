import { writeRequest } from '@apoint/message';
import { createSandbox, ISSUE_URI, type Sandbox } from '@apoint/sandbox';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, codeOf, REQUEST, toSandbox } from './support/partner.js';

let sandbox: Sandbox;
beforeAll(async () => {
  let issue = 0;
  sandbox = await createSandbox({
    benefitValueInfoOf: () => {
      issue += 1;
      return { issue };
    },
  });
});
afterAll(() => sandbox.close());

const entriesOf = async (bizNo: string) =>
  (await sandbox.ledger.entries()).filter((entry) => entry.bizNo === bizNo);

it('protocol 10: the same content gets the first answer, and is not issued again', async () => {
  const first = await ask(sandbox, REQUEST);
  expect(await ask(sandbox, REQUEST)).toEqual(first);
  const reordered = JSON.stringify(Object.fromEntries(Object.entries(REQUEST).reverse()), null, 2);
  expect(await ask(sandbox, reordered)).toEqual(first);
  expect(await ask(sandbox, REQUEST, { encryption: toSandbox(sandbox) })).toEqual(first);
  expect(await entriesOf('order-1')).toHaveLength(1);
});

it.each([
  ['bizDate', { bizDate: REQUEST.bizDate + 1 }],
  ['a member inside', { benefitIssueDetail: { product: 'other' } }],
  ['one member more', { extendInfo: {} }],
  ['a member of another type', { providerUserInfo: { id: 1 } }],
  ['a member not known to the page', { more: null }],
])('protocol 10: other content (%s) is PARAM_ILLEGAL, and the first answer stays', async (_name, change) => {
  const first = await ask(sandbox, REQUEST);
  expect(await codeOf(sandbox, { ...REQUEST, ...change })).toBe('PARAM_ILLEGAL');
  expect(await ask(sandbox, REQUEST)).toEqual(first);
  expect(await entriesOf('order-1')).toHaveLength(1);
});

it('protocol 10: a refusal is remembered as well, and not turned into an issue', async () => {
  const request = { ...REQUEST, bizNo: 'refused' };
  await sandbox.campaign.changeBudgets({ totalBudget: 0 });
  expect(await codeOf(sandbox, request)).toBe('TOTAL_BUDGET_NOT_ENOUGH');
  await sandbox.campaign.changeBudgets({ totalBudget: 1_000_000 });
  expect(await codeOf(sandbox, request)).toBe('TOTAL_BUDGET_NOT_ENOUGH');
  expect(await entriesOf('refused')).toMatchObject([
    { points: 0, answer: { result: { resultStatus: 'F' } } },
  ]);
});

it('protocol 8: a request against the rules is PARAM_ILLEGAL and leaves its bizNo free', async () => {
  const request = { ...REQUEST, bizNo: 'mended' };
  expect(await codeOf(sandbox, { ...request, benefitIssueMode: 'OTHER' })).toBe('PARAM_ILLEGAL');
  for (const body of ['[]', 'null', '"text"', '{}'])
    expect(await codeOf(sandbox, body)).toBe('PARAM_ILLEGAL');
  expect(await entriesOf('mended')).toEqual([]);
  expect(await codeOf(sandbox, request)).toBe('SUCCESS');
});

it('a triggered UNKNOWN_EXCEPTION books nothing and stays unknown', async () => {
  const request = { ...REQUEST, bizNo: 'SANDBOX_UNKNOWN_EXCEPTION' };
  expect([await codeOf(sandbox, request), await codeOf(sandbox, request)]).toEqual(
    Array(2).fill('UNKNOWN_EXCEPTION'),
  );
  expect(await entriesOf('SANDBOX_UNKNOWN_EXCEPTION')).toEqual([]);
});

it('without a bizNo every request is an issue of its own', async () => {
  const { bizNo: _, ...request } = REQUEST;
  const before = (await sandbox.ledger.totals()).issues;
  await ask(sandbox, request);
  await ask(sandbox, request);
  expect((await sandbox.ledger.totals()).issues - before).toBe(2);
  expect((await sandbox.ledger.entries()).at(-1)).not.toHaveProperty('bizNo');
});

it('protocol 10: requests at once with one bizNo are one issue', async () => {
  const request = { ...REQUEST, bizNo: 'at-once' };
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask(sandbox, request)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await entriesOf('at-once')).toHaveLength(1);
});

it('protocol 10: names that every object has are bizNos like any other', async () => {
  for (const bizNo of ['constructor', '__proto__', 'toString']) {
    const body = `{"bizNo":"${bizNo}",${JSON.stringify({ ...REQUEST, bizNo: undefined }).slice(1)}`;
    expect(await codeOf(sandbox, body)).toBe('SUCCESS');
    expect(await codeOf(sandbox, body)).toBe('SUCCESS');
    expect(await entriesOf(bizNo)).toHaveLength(1);
  }
});

it.each(['9007199254740993', '1e400', '0.10000000000000001'])(
  'protocol 10: a number that comparing would round (%s) is refused before the ledger sees it',
  async (number) => {
    const { issues, refusals } = await sandbox.ledger.totals();
    const { clientId, url, clientKeys } = sandbox;
    const { headers, body } = await writeRequest({
      method: 'POST',
      uri: ISSUE_URI,
      clientId,
      signingKey: clientKeys.signing.privateKey,
      body: JSON.stringify({ ...REQUEST, bizNo: `rounded-${number}`, extendInfo: { amount: 7 } }).replace(
        '7}',
        `${number}}`,
      ),
    });
    const init = { method: 'POST', headers: headers as Record<string, string>, body };
    const answer = (await (await fetch(url + ISSUE_URI, init)).json()) as { result: object };
    expect(answer.result).toMatchObject({ resultStatus: 'U', resultMessage: 'JSON_NUMBER_INEXACT' });
    expect(await sandbox.ledger.totals()).toMatchObject({ issues, refusals });
  },
);

it('the ledger cannot be changed through what it hands out', async () => {
  const before = JSON.stringify(await sandbox.ledger.entries());
  const entries = (await sandbox.ledger.entries()) as unknown as { answer: { result: unknown } }[];
  for (const { answer } of entries) answer.result = {};
  entries.pop();
  expect(JSON.stringify(await sandbox.ledger.entries())).toBe(before);
});

/** Without numbers from 2^53 on, which requests may not have. */
const sureJson = fc
  .jsonValue({ maxDepth: 3 })
  .map(
    (value) =>
      JSON.parse(
        JSON.stringify(value, (_, one: unknown) =>
          typeof one === 'number' && Math.abs(one) >= 2 ** 53 ? 0 : one,
        ),
      ) as unknown,
  );

it('protocol 10: whatever the content, equal content is one issue and other content a refusal', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(sureJson, sureJson, async (one, other) => {
      number += 1;
      const request = (value: unknown) => ({ ...REQUEST, bizNo: `any-${number}`, extendInfo: { value } });
      expect(await codeOf(sandbox, request(one))).toBe('SUCCESS');
      const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(await codeOf(sandbox, request(other))).toBe(same ? 'SUCCESS' : 'PARAM_ILLEGAL');
    }),
    { numRuns: 25 },
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return { members: pairs.sort(([left], [right]) => (left < right ? -1 : 1)) };
}
