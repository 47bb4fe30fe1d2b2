import { FAMILY_RESULT_CODES, RESULT_CODES } from '@apoint/benefit-issue-types/result-codes';
import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { clientOf, sandboxClient } from './support/clients.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform } from './support/platform.js';

const STATUS = { S: 'issued', F: 'rejected', U: 'unknown' } as const;

describe('over the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox();
  });
  afterAll(() => sandbox.close());

  for (const { code, status, meaning } of [
    ...Object.values(RESULT_CODES),
    ...Object.values(FAMILY_RESULT_CODES),
  ]) {
    it(`protocol 9: ${code} ${status} is ${STATUS[status]}, under a bizNo that was never used`, async () => {
      const request = { ...REQUEST, bizNo: `SANDBOX_${code}` };
      const outcome = await sandboxClient(sandbox).issueBenefit(request, { bizNo: 'fresh' });
      expect(outcome).toMatchObject({
        status: STATUS[status],
        bizNo: `SANDBOX_${code}`,
        resultCode: code,
        resultMessage: status === 'S' ? meaning : 'Triggered by the bizNo.',
      });
      expect(outcome.attempts).toHaveLength(status === 'U' ? 4 : 1);
      if (outcome.status === 'unknown') expect(outcome.error.code).toBe('RESULT_UNKNOWN');
    });
  }

  it('protocol 2: the Tracer-Id is on the outcome and on each attempt', async () => {
    const outcome = await sandboxClient(sandbox).issueBenefit({ ...REQUEST, bizNo: 'SANDBOX_RISK_REJECT' });
    expect(outcome.tracerId).toMatch(/^[\da-f]{32}$/);
    expect(outcome.attempts.at(-1)?.tracerId).toBe(outcome.tracerId);
    expect(outcome.attempts[0]?.httpStatus).toBe(200);
  });
});

describe('over a platform that answers anything', () => {
  let keys: Keys;
  let platform: Platform;
  let answer: object;
  beforeAll(async () => {
    keys = await makeKeys();
    platform = await startPlatform((received) => signed(keys, received, answer));
  });
  afterAll(() => platform.close());

  const issue = (result: object, members: object = {}) => {
    answer = { result, ...members };
    return clientOf(keys, platform.url).issueBenefit(REQUEST);
  };

  it.each([
    ['S', 'issued', 1],
    ['F', 'rejected', 1],
    ['U', 'unknown', 4],
  ] as const)(
    'protocol 9: a code not in the table with status %s is %s',
    async (resultStatus, status, attempts) => {
      const outcome = await issue({ resultCode: 'SOMETHING_NEW', resultStatus });
      expect(outcome).toMatchObject({ status, resultCode: 'SOMETHING_NEW' });
      expect(outcome.attempts).toHaveLength(attempts);
    },
  );

  it.each(['A', 's', 'f', '', 'SUCCESS', 'S ', 'constructor'])(
    'protocol 9: a status outside S, F, U (%j) is unknown',
    async (resultStatus) => {
      const outcome = await issue({ resultCode: 'SOMETHING_NEW', resultStatus });
      expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'RESULT_UNKNOWN' } });
    },
  );

  it.each([
    ['SUCCESS', 'F'],
    ['SUCCESS', 'U'],
    ['PROCESS_FAIL', 'S'],
    ['RISK_REJECT', 'S'],
    ['PARAM_ILLEGAL', 'U'],
    ['UNKNOWN_EXCEPTION', 'F'],
    ['UNKNOWN_EXCEPTION', 'S'],
  ])('protocol 9: %s that comes with %s contradicts itself: unknown', async (resultCode, resultStatus) => {
    const outcome = await issue({ resultCode, resultStatus });
    expect(outcome).toMatchObject({ status: 'unknown', resultCode, error: { code: 'RESULT_UNKNOWN' } });
  });

  it.each([
    [{}],
    [{ resultCode: 'SUCCESS' }],
    [{ resultStatus: 'S' }],
    [{ resultCode: 1, resultStatus: 'S' }],
    [{ resultCode: 'SUCCESS', resultStatus: ['S'] }],
  ])('protocol 9: a result without its members (%j) is unknown', async (result) => {
    const outcome = await issue(result);
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'RESPONSE_INVALID' } });
    expect(outcome).not.toHaveProperty('resultCode');
  });

  it('protocol 9: resultMsg is read as resultMessage', async () => {
    const outcome = await issue({ resultCode: 'PROCESS_FAIL', resultStatus: 'F', resultMsg: 'an alias' });
    expect(outcome).toMatchObject({ status: 'rejected', resultMessage: 'an alias' });
  });

  it('protocol 9: benefitValueInfo is handed out with success only', async () => {
    const info = { benefitValueInfo: { points: 5 } };
    const issued = await issue({ resultCode: 'SUCCESS', resultStatus: 'S' }, info);
    expect(issued).toMatchObject({ status: 'issued', ...info });
    const rejected = await issue({ resultCode: 'PROCESS_FAIL', resultStatus: 'F' }, info);
    expect(rejected).not.toHaveProperty('benefitValueInfo');
  });

  it('protocol 9: the HTTP status decides nothing, the verified result does', async () => {
    const other = await startPlatform(async (received) => ({
      ...(await signed(keys, received, { result: { resultCode: 'SUCCESS', resultStatus: 'S' } })),
      status: 500,
    }));
    const outcome = await clientOf(keys, other.url).issueBenefit(REQUEST);
    await other.close();
    expect(outcome).toMatchObject({ status: 'issued', attempts: [{ httpStatus: 500 }] });
  });
});
