import {
  createIssuer,
  type Issuer,
  type IssuerEvent,
  type IssuerOptions,
  type NewOrder,
} from '@apoint/issuer';
import type { TestDatabase } from './databases.js';
import { type TestPlatform, testPlatform } from './platform.js';

/** An issuer with a clock that stands still until a test moves it, or until the issuer waits. */
export interface World {
  readonly issuer: Issuer;
  readonly platform: TestPlatform;
  readonly events: IssuerEvent[];
  readonly clock: { now: number };
  readonly waits: number[];
  readonly rows: TestDatabase['rows'];
  /** Another worker on the same database, with the same clock and platform. */
  another(options?: Partial<IssuerOptions>): Issuer;
}

export const START = 1_800_000_000_000;
export const CAMPAIGN = 'spring';

/** The ladder of the tests, in seconds. */
export const LADDER: readonly number[] = [60, 600];

export async function worldOf(
  { database, schema, rows }: TestDatabase,
  options: Partial<IssuerOptions> = {},
): Promise<World> {
  const platform = testPlatform();
  const clock = { now: START };
  const events: IssuerEvent[] = [];
  const waits: number[] = [];
  const common: IssuerOptions = {
    database,
    schema,
    client: platform,
    ladderSeconds: LADDER,
    // So that one wait leads to the next order that is due.
    pollMilliseconds: 3_600_000,
    now: () => clock.now,
    monotonicNow: () => clock.now,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      clock.now += milliseconds;
    },
    onEvent: (event) => void events.push(event),
  };
  const another = (more: Partial<IssuerOptions> = {}): Issuer =>
    createIssuer({ ...common, ...options, ...more });
  const issuer = another();
  await issuer.migrate();
  await issuer.createCampaign({ name: CAMPAIGN });
  return { issuer, platform, events, clock, waits, rows, another };
}

/** Orders of users from `first` on. */
export function ordersOf(count: number, first = 0): NewOrder[] {
  return Array.from({ length: count }, (_, index) => orderOf(`user-${first + index}`));
}

export function orderOf(key: string, more: object = {}, points?: number): NewOrder {
  return {
    key,
    request: {
      providerUserInfo: { id: key, ...more },
      benefitIssueMode: 'BENEFIT_PRODUCT_ID',
      benefitIssueDetail: {},
    },
    points,
  };
}

/** The error that an action rejects with. */
export async function errorOf(action: () => unknown): Promise<unknown> {
  try {
    await action();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
