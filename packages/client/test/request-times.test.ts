import { createSandbox } from '@apoint/sandbox';
import { afterAll, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { sandboxClient } from './support/clients.js';

const NOW = Date.now();
const claimed = new Set<string>();

// Neither clock moves, so all attempts fall into one second; RSA signatures are deterministic.
const sandbox = await createSandbox({
  now: () => NOW,
  gateway: {
    replay: {
      guard: { claim: async (key) => !claimed.has(key) && claimed.add(key).has(key) },
      whenDown: 'refuse',
    },
  },
});
afterAll(() => sandbox.close());

it('protocol 10: a repetition within the second is no replay to a platform that looks for replays', async () => {
  const times: string[] = [];
  const client = sandboxClient(sandbox, {
    now: () => NOW,
    timeOffsetMinutes: 0,
    fetch: (url, init) => {
      times.push(new Headers(init?.headers).get('Request-Time') ?? '');
      return fetch(url, init);
    },
  });
  sandbox.faults.inject({ kind: 'drop-after-commit' }, { kind: 'drop-after-commit' });
  const outcome = await client.issueBenefit(REQUEST);
  expect(outcome).toMatchObject({ status: 'issued', attempts: [{}, {}, { httpStatus: 200 }] });
  expect((await sandbox.ledger.totals()).issues).toBe(1);
  const second = (later: number) => `${new Date(NOW + later * 1000).toISOString().slice(0, 19)}+00:00`;
  expect(times).toEqual([second(0), second(1), second(2)]);
});
