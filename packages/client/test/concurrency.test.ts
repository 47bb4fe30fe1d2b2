import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { sandboxClient } from './support/clients.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ benefitValueInfoOf: ({ bizNo = '' }) => ({ bizNo }) });
});
afterAll(() => sandbox.close());

const FIFTY = Array.from({ length: 50 }, (_, index) => index);

it('protocol 10: 50 calls at once with one bizNo issue once, with equal answers', async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning);
  process.on('warning', onWarning);
  const { signal } = new AbortController();
  const client = sandboxClient(sandbox);
  sandbox.faults.inject({ kind: 'drop-after-commit' }, { kind: 'truncated' }, { kind: 'badly-signed' });
  const outcomes = await Promise.all(FIFTY.map(() => client.issueBenefit(REQUEST, { signal })));
  await new Promise(setImmediate);
  process.off('warning', onWarning);
  const answers = outcomes.map(({ attempts: _, tracerId: __, ...answer }) => JSON.stringify(answer));
  expect(new Set(answers).size).toBe(1);
  expect(outcomes[0]).toMatchObject({ status: 'issued', benefitValueInfo: { bizNo: 'order-1' } });
  expect(await sandbox.ledger.totals()).toEqual({ issues: 1, refusals: 0, points: 1 });
  expect(warnings).toEqual([]);
});

it('protocol 10: 50 calls at once without a bizNo are 50 issues', async () => {
  const { bizNo: _, ...request } = REQUEST;
  const before = (await sandbox.ledger.totals()).issues;
  const client = sandboxClient(sandbox);
  const outcomes = await Promise.all(FIFTY.map(() => client.issueBenefit(request)));
  expect(new Set(outcomes.map(({ bizNo }) => bizNo)).size).toBe(50);
  expect((await sandbox.ledger.totals()).issues - before).toBe(50);
});

it('protocol 10: other content under the same bizNo is PARAM_ILLEGAL, which says nothing about the first', async () => {
  const client = sandboxClient(sandbox);
  const first = { ...REQUEST, bizNo: 'one-content' };
  expect((await client.issueBenefit(first)).status).toBe('issued');
  const other = await client.issueBenefit({ ...first, benefitIssueDetail: { product: 'other' } });
  expect(other).toMatchObject({
    status: 'unknown',
    resultCode: 'PARAM_ILLEGAL',
    error: { code: 'RESULT_ABOUT_REPETITION' },
    attempts: [{ number: 1 }],
  });
  expect((await client.issueBenefit(first)).status).toBe('issued');
  expect((await sandbox.ledger.entries()).filter(({ bizNo }) => bizNo === 'one-content')).toHaveLength(1);
});
