import { RESULT_CODES } from '@apoint/benefit-issue-types/result-codes';
import { createSandbox, type Sandbox, type SandboxOptions } from '@apoint/sandbox';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedKeys } from './support/keys.js';
import { ask, codeOf, REQUEST } from './support/partner.js';

let keys: SandboxOptions;
const running: Sandbox[] = [];
beforeAll(async () => {
  keys = await sharedKeys();
});
afterEach(async () => {
  for (const sandbox of running.splice(0)) await sandbox.close();
});

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ ...keys, ...options });
  running.push(sandbox);
  return sandbox;
}

const order = (number: number, members: object = {}) => ({
  ...REQUEST,
  bizNo: `order-${number}`,
  ...members,
});

describe('triggers', () => {
  for (const { code, status } of Object.values(RESULT_CODES)) {
    it(`protocol 9: ${code} ${status} is reached by a bizNo`, async () => {
      const sandbox = await start();
      for (const bizNo of [`SANDBOX_${code}`, `SANDBOX_${code}_0001`, `SANDBOX_${code}-my test`]) {
        const { result } = await ask(sandbox, { ...REQUEST, bizNo });
        expect(result).toMatchObject({ resultCode: code, resultStatus: status });
      }
      const { issues, refusals } = await sandbox.ledger.totals();
      expect([issues, refusals]).toEqual([status === 'S' ? 3 : 0, status === 'F' ? 3 : 0]);
    });
  }

  it.each([
    'SANDBOX_',
    'SANDBOX_OTHER',
    'SANDBOX_RISK_REJECTED',
    'sandbox_RISK_REJECT',
    'X_SANDBOX_RISK_REJECT',
    'SANDBOX_constructor',
  ])('the bizNo %s triggers nothing', async (bizNo) =>
    expect(await codeOf(await start(), { ...REQUEST, bizNo })).toBe('SUCCESS'),
  );
});

describe('budgets', () => {
  it('protocol 9: the total budget is spent to the last point', async () => {
    const sandbox = await start({ totalBudget: 2 });
    const codes = [
      await codeOf(sandbox, order(1)),
      await codeOf(sandbox, order(2)),
      await codeOf(sandbox, order(3)),
    ];
    expect(codes).toEqual(['SUCCESS', 'SUCCESS', 'TOTAL_BUDGET_NOT_ENOUGH']);
    expect(await sandbox.ledger.totals()).toEqual({ issues: 2, refusals: 1, points: 2 });
    expect(await codeOf(sandbox, order(1))).toBe('SUCCESS');
  });

  it('protocol 9: the current budget is below the total one, and may be raised', async () => {
    const sandbox = await start({ totalBudget: 10, currentBudget: 1 });
    expect(await codeOf(sandbox, order(1))).toBe('SUCCESS');
    expect(await codeOf(sandbox, order(2))).toBe('CURRENT_BUDGET_NOT_ENOUGH');
    await sandbox.campaign.changeBudgets({ currentBudget: 2 });
    expect(await codeOf(sandbox, order(2))).toBe('CURRENT_BUDGET_NOT_ENOUGH');
    expect(await codeOf(sandbox, order(3))).toBe('SUCCESS');
  });

  it('protocol 9: no budget right now', async () => {
    const sandbox = await start({ currentBudget: 'none' });
    expect(await codeOf(sandbox, order(1))).toBe('NO_BUDGET_RIGHT_NOW');
    await sandbox.campaign.changeBudgets({ currentBudget: 1 });
    expect(await codeOf(sandbox, order(2))).toBe('SUCCESS');
    await sandbox.campaign.changeBudgets({ totalBudget: 0 });
    expect(await codeOf(sandbox, order(3))).toBe('TOTAL_BUDGET_NOT_ENOUGH');
  });

  it('an issue costs what pointsOf says', async () => {
    const pointsOf: SandboxOptions['pointsOf'] = ({ extendInfo }) => Number(extendInfo?.['points'] ?? 1);
    const sandbox = await start({ totalBudget: 10, pointsOf });
    expect(await codeOf(sandbox, order(1, { extendInfo: { points: 8 } }))).toBe('SUCCESS');
    expect(await codeOf(sandbox, order(2, { extendInfo: { points: 3 } }))).toBe('TOTAL_BUDGET_NOT_ENOUGH');
    expect(await codeOf(sandbox, order(3, { extendInfo: { points: 2 } }))).toBe('SUCCESS');
    expect(await sandbox.ledger.totals()).toEqual({ issues: 2, refusals: 1, points: 10 });
  });
});

describe('campaign and users', () => {
  it('protocol 8: bizDate lies in the period of the campaign, both ends included', async () => {
    const sandbox = await start({ campaign: { from: 1000, until: 2000 } });
    const codes = [];
    for (const bizDate of [999, 1000, 2000, 2001])
      codes.push(await codeOf(sandbox, order(bizDate, { bizDate })));
    expect(codes).toEqual(['PARAM_ILLEGAL', 'SUCCESS', 'SUCCESS', 'PARAM_ILLEGAL']);
  });

  it('without a bizDate the clock counts', async () => {
    const moment = Date.parse('2026-01-02T03:04:05Z');
    let clock = moment;
    const sandbox = await start({
      campaign: { from: moment, until: moment },
      now: () => clock,
      gateway: { freshness: 'unchecked' },
    });
    const { bizDate: _, ...request } = REQUEST;
    expect(await codeOf(sandbox, request)).toBe('SUCCESS');
    clock += 1;
    expect(await codeOf(sandbox, { ...request, bizNo: 'order-2' })).toBe('PARAM_ILLEGAL');
    expect((await sandbox.ledger.entries()).map(({ decidedAt }) => decidedAt)).toEqual([moment, moment + 1]);
  });

  it('protocol 9: users of the risk list are refused, whatever the order of their members', async () => {
    const sandbox = await start({ riskList: [{ id: 'bad', of: { a: 1, b: [1, 2] } }] });
    const user = (providerUserInfo: object) => ({ providerUserInfo });
    expect(await codeOf(sandbox, order(1, user({ of: { b: [1, 2], a: 1 }, id: 'bad' })))).toBe('RISK_REJECT');
    expect(await codeOf(sandbox, order(2, user({ of: { b: [2, 1], a: 1 }, id: 'bad' })))).toBe('SUCCESS');
  });

  it('a success carries what benefitValueInfoOf says', async () => {
    const sandbox = await start({ benefitValueInfoOf: ({ bizNo }) => ({ of: bizNo ?? '' }) });
    expect(await ask(sandbox, order(1))).toMatchObject({ benefitValueInfo: { of: 'order-1' } });
    expect(await ask(await start(), order(1))).not.toHaveProperty('benefitValueInfo');
  });
});
