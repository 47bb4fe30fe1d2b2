import type { Sandbox } from '@apoint/sandbox';

/** How often each user has points on a side, by the user's ID. */
export type Times = ReadonlyMap<string, number>;

/** Of the report that the command has written, in which no field of this campaign has a comma. */
export function timesInReport(csv: string): Times {
  const [, ...rows] = csv.trim().split('\n');
  const issued = rows.map((row) => row.split(',')).filter(([, , outcome]) => outcome === 'issued');
  return timesOf(issued.map(([key = '']) => key));
}

/** Of the platform, which knows nothing of the report. */
export async function timesInLedger({ ledger }: Sandbox): Promise<Times> {
  const issues = (await ledger.entries()).filter(({ points }) => points > 0);
  return timesOf(issues.map(({ content }) => JSON.parse(content).providerUserInfo.memberId));
}

function timesOf(users: readonly string[]): Times {
  const times = new Map<string, number>();
  for (const user of users) times.set(user, (times.get(user) ?? 0) + 1);
  return times;
}

/** Whether these users have points once, and nobody else has any. */
export function isEachOnce(times: Times, users: readonly string[]): boolean {
  return times.size === users.length && users.every((user) => times.get(user) === 1);
}
