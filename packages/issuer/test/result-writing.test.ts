import { setImmediate as turn } from 'node:timers/promises';
import { createIssuer, type IssuerDatabase } from '@apoint/issuer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseOf, KINDS } from './support/databases.js';
import { CAMPAIGN, ordersOf, worldOf } from './support/world.js';

/** More than any result waits for others. */
const LONG_ENOUGH = 1000;

describe.each(KINDS)('the writing of results on %s', (kind) => {
  const { fresh } = databaseOf(kind);
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('answers that come one after the other are written together', async () => {
    const { issuer, platform, written } = await watched();
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(8) });
    let answers = Promise.resolve();
    platform.before = () => {
      answers = answers.then(() => turn());
      return answers;
    };
    expect(await issuer.work({ until: 'settled', concurrency: 8 })).toMatchObject({ issued: 8 });
    expect(written).toEqual([8]);
  });

  it('an answer does not wait for a slow one', async () => {
    const { issuer, platform, written, rows } = await watched();
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(3) });
    let answerLast: () => void = () => undefined;
    platform.before = () => {
      if (platform.sent.length < 3) return;
      return new Promise<void>((resolve) => {
        answerLast = resolve;
      });
    };
    const working = issuer.work({ until: 'settled', concurrency: 3 });
    while (written.length === 0) {
      await turn();
      vi.advanceTimersByTime(LONG_ENOUGH);
    }
    expect(
      await rows("SELECT count(*)::integer AS issued FROM {schema}.orders WHERE state = 'issued'"),
    ).toEqual([{ issued: 2 }]);
    answerLast();
    expect(await working).toMatchObject({ issued: 3 });
  });

  /** An issuer with all results that it has written, statement by statement. */
  async function watched() {
    const { database, schema, rows } = fresh();
    const written: number[] = [];
    const watching: IssuerDatabase = {
      query: async (text, values) => {
        const result = await database.query(text, values);
        if (text.includes('"neverSent"')) written.push(result.rows.length);
        return result;
      },
      transaction: (run) => database.transaction(run),
    };
    const { platform } = await worldOf({ database, schema, rows });
    return {
      issuer: createIssuer({ database: watching, schema, client: platform }),
      platform,
      written,
      rows,
    };
  }
});
