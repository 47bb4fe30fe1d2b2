import { runModule } from './child.js';

/** Before which step of a decision a process is killed. */
export const STEPS = ['lock', 'look-up', 'booking', 'commit', 'answer'] as const;

const SCRIPT = `
  import { createSqlLedger, openPglite, openPostgres } from '@apoint/sandbox/sql';
  const { kind, location, bizNo, step } = INPUT;
  const database = await (kind === 'pglite' ? openPglite : openPostgres)(location);
  let left = Infinity;
  const stepBefore = () => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
  };
  const transaction = async (run) => {
    const result = await database.transaction(async (query) => {
      const value = await run((...words) => (stepBefore(), query(...words)));
      stepBefore();
      return value;
    });
    stepBefore();
    return result;
  };
  const ledger = await createSqlLedger({ ...database, transaction });
  left = step;
  await ledger.decide({
    clientId: 'CLIENT_1',
    bizNo,
    content: '{"of":"claim"}',
    decidedAt: 1,
    decide: () => ({ answer: { result: { resultCode: 'SUCCESS', resultStatus: 'S' }, of: bizNo }, points: 7 }),
  });
  console.log('decided');
  await ledger.close();
`;

/** Lets a process decide, and kills it before the step; resolves to whether it was killed. */
export async function killBefore(
  kind: 'pglite' | 'postgres',
  location: string,
  step: (typeof STEPS)[number],
): Promise<boolean> {
  const input = { kind, location, bizNo: `killed before ${step}`, step: STEPS.indexOf(step) };
  const { stdout, signal } = await runModule(SCRIPT, input);
  return signal === 'SIGKILL' && stdout === '';
}
