import { setImmediate as turn } from 'node:timers/promises';
import { createSandbox, type Fault, type FaultKind, type Sandbox } from '@apoint/sandbox';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { sandboxClient, sandboxEncryption } from './support/clients.js';
import { holdTimers } from './support/held-timer.js';

/** What an attempt that met a fault says; a short delay is no error. */
const CODES: Record<FaultKind, string | undefined> = {
  delay: undefined,
  'drop-before-commit': 'NETWORK_FAILED',
  'drop-after-commit': 'NETWORK_FAILED',
  unsigned: 'HEADER_MISSING',
  'badly-signed': 'SIGNATURE_MISMATCH',
  truncated: 'NETWORK_FAILED',
  UNKNOWN_EXCEPTION: 'RESULT_UNKNOWN',
  'http-502-html': 'HEADER_MISSING',
};
const KINDS = Object.keys(CODES) as FaultKind[];
const MOST_ATTEMPTS = 4;
/** A number that no other timer has. */
const ATTEMPT_LIMIT = 9_007;

let sandbox: Sandbox;
let calls = 0;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const faultOf = (kind: FaultKind): Fault => (kind === 'delay' ? { kind, milliseconds: 1 } : { kind });

/** Issues under faults, and compares attempts, outcome and ledger with what the faults must lead to. */
async function check(kinds: readonly FaultKind[], encrypted: boolean): Promise<void> {
  calls += 1;
  const bizNo = `fault-${calls}`;
  sandbox.faults.clear();
  sandbox.faults.inject(...kinds.map(faultOf));
  const client = sandboxClient(sandbox, encrypted ? { encryption: sandboxEncryption(sandbox) } : {});
  const outcome = await client.issueBenefit({ ...REQUEST, bizNo });

  const errors = kinds.map((kind) => CODES[kind]);
  const settledAt = [...errors, undefined].indexOf(undefined);
  const expected =
    settledAt < MOST_ATTEMPTS ? [...errors.slice(0, settledAt), undefined] : errors.slice(0, 4);
  expect(outcome.attempts.map(({ error }) => error?.code)).toEqual(expected);
  expect(outcome.status).toBe(settledAt < MOST_ATTEMPTS ? 'issued' : 'unknown');
  const entries = (await sandbox.ledger.entries()).filter((entry) => entry.bizNo === bizNo);
  const reached =
    settledAt < MOST_ATTEMPTS || kinds.slice(0, 4).some((kind) => kind !== 'drop-before-commit');
  expect(entries).toHaveLength(reached ? 1 : 0);
}

describe.each([
  ['plain', false],
  ['encrypted', true],
])('%s', (_, encrypted) => {
  it.each(KINDS.flatMap((kind) => [1, 2, 3, 4].map((times) => [kind, times] as const)))(
    'protocol 10: %s in %i attempts running leads to one issue at most',
    (kind, times) => check(Array<FaultKind>(times).fill(kind), encrypted),
  );
});

it.each(KINDS)('protocol 10: %s first, then each other fault, leads to one issue', async (first) => {
  for (const second of KINDS) await check([first, second], false);
});

it('protocol 10: no order of faults leads to two issues, or to a wrong outcome', async () => {
  const faults = fc.array(fc.constantFrom(...KINDS), { minLength: 3, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(faults, (kinds) => check(kinds, false)),
    { numRuns: 40 },
  );
});

it('protocol 10: an answer that comes too late is got by the next attempt', async () => {
  sandbox.faults.clear();
  sandbox.faults.inject({ kind: 'delay', milliseconds: 60_000 });
  const { ring, release } = holdTimers(ATTEMPT_LIMIT);
  const client = sandboxClient(sandbox, { attemptTimeoutMilliseconds: ATTEMPT_LIMIT });
  const ended = client.issueBenefit({ ...REQUEST, bizNo: 'late' }).finally(release);
  const isBooked = async () => (await sandbox.ledger.find(sandbox.clientId, 'late')) !== undefined;
  while (!(await isBooked())) await turn();
  ring();
  const outcome = await ended;
  expect(outcome.attempts.map(({ error }) => error?.code)).toEqual(['TIMED_OUT', undefined]);
  expect(outcome.status).toBe('issued');
  expect((await sandbox.ledger.entries()).filter(({ bizNo }) => bizNo === 'late')).toHaveLength(1);
});

it('protocol 10: an outcome that stays unknown is settled by a later call with the same content', async () => {
  sandbox.faults.clear();
  sandbox.faults.inject({ kind: 'drop-after-commit' });
  const request = { ...REQUEST, bizNo: 'settled-later' };
  const first = await sandboxClient(sandbox, { retry: 'never' }).issueBenefit(request);
  expect(first.status).toBe('unknown');
  const second = await sandboxClient(sandbox).issueBenefit(request);
  expect(second).toMatchObject({ status: 'issued', attempts: [{ number: 1 }] });
  expect((await sandbox.ledger.entries()).filter(({ bizNo }) => bizNo === 'settled-later')).toHaveLength(1);
});
