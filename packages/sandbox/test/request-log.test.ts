import { type AnsweredRequest, createSandbox, ISSUE_URI } from '@apoint/sandbox';
import { afterEach, expect, it } from 'vitest';
import { sharedKeys } from './support/keys.js';
import { ask, post, REQUEST } from './support/partner.js';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function sandboxThatTells(onRequest: (request: AnsweredRequest) => void, more = {}) {
  const sandbox = await createSandbox({ ...(await sharedKeys()), onRequest, ...more });
  close = sandbox.close;
  return sandbox;
}

it('onRequest is told of each request what it was and what became of it', async () => {
  const told: AnsweredRequest[] = [];
  const sandbox = await sandboxThatTells((one) => told.push(one));
  await ask(sandbox, REQUEST);
  await ask(sandbox, { ...REQUEST, bizNo: 'SANDBOX_RISK_REJECT' });
  await fetch(`${sandbox.url}/x?y`, { method: 'POST', body: '{}' });
  const facts = {
    method: 'POST',
    uri: ISSUE_URI,
    clientId: sandbox.clientId,
    encrypted: false,
    httpStatus: 200,
  };
  const measured = { tracerId: expect.any(String), durationMilliseconds: expect.any(Number) };
  await expect.poll(() => told.length).toBe(3);
  expect(told).toEqual([
    { ...facts, ...measured, bizNo: 'order-1', resultCode: 'SUCCESS', resultStatus: 'S' },
    { ...facts, ...measured, bizNo: 'SANDBOX_RISK_REJECT', resultCode: 'RISK_REJECT', resultStatus: 'F' },
    {
      ...measured,
      method: 'POST',
      uri: '/x?y',
      httpStatus: 400,
      refused: expect.objectContaining({ code: 'HEADER_MISSING' }),
    },
  ]);
});

it('with the fault that it met, also where nothing was read', async () => {
  const told: AnsweredRequest[] = [];
  const sandbox = await sandboxThatTells((one) => told.push(one));
  sandbox.faults.inject({ kind: 'drop-before-commit' }, { kind: 'unsigned' });
  await expect(post(sandbox, REQUEST)).rejects.toThrow();
  await post(sandbox, REQUEST);
  await expect.poll(() => told.length).toBe(2);
  expect(told[0]).toEqual({ method: 'POST', uri: ISSUE_URI, fault: 'drop-before-commit' });
  expect(told[1]).toMatchObject({ fault: 'unsigned', resultCode: 'SUCCESS', httpStatus: 200 });
});

it('what it throws changes nothing, and the own onEvent of the gateway goes on', async () => {
  const types: string[] = [];
  const onEvent = ({ type }: { readonly type: string }) => void types.push(type);
  const throwing = () => {
    throw new Error('of the listener');
  };
  const sandbox = await sandboxThatTells(throwing, { gateway: { onEvent } });
  expect((await ask(sandbox, REQUEST)).result.resultCode).toBe('SUCCESS');
  expect(types).toEqual(['request-received', 'request-verified', 'handler-finished', 'response-ready']);
});

it('what is no function is refused', async () => {
  await expect(createSandbox({ onRequest: 'log' as never })).rejects.toMatchObject({
    code: 'OPTION_INVALID',
  });
});
