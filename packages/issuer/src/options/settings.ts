import type { Client } from '@apoint/client';
import type { RuntimeAbortSignal } from '@apoint/primitives';
import { clockOf } from '@apoint/primitives/internal/clock';
import { checkFunction, checkWhole, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { Store } from '../database/store.js';
import { bodyWriter, type WriteBody } from '../enqueue/write-body.js';
import type { IssuerEvent } from '../events/issuer-event.js';
import type { IssuerOptions } from './issuer-options.js';
import { sleep } from './sleep.js';

type Options = IssuerOptions<never>;

/** The checked options of an issuer, with their defaults. */
export interface Settings {
  readonly store: Store;
  readonly client?: Pick<Client, 'submit'> | undefined;
  readonly writeBody: WriteBody;
  /** Milliseconds. */
  readonly ladder: readonly number[];
  readonly leaseMilliseconds: number;
  readonly pollMilliseconds: number;
  readonly now?: (() => number) | undefined;
  readonly monotonicNow: () => number;
  readonly sleep: (milliseconds: number, signal: RuntimeAbortSignal) => Promise<void>;
  readonly onEvent?: ((event: IssuerEvent) => unknown) | undefined;
}

const SECOND = 1000;
const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
const LADDER_SECONDS = [
  MINUTE_SECONDS,
  10 * MINUTE_SECONDS,
  HOUR_SECONDS,
  6 * HOUR_SECONDS,
  24 * HOUR_SECONDS,
];
const MOST_RUNGS = 100;
/** Ten years, so that no sum of times is rounded. */
const LONGEST_RUNG_SECONDS = 3650 * 24 * HOUR_SECONDS;
const LEAST_LEASE_SECONDS = 2;
const MOST_POLL_MILLISECONDS = 3_600_000;
/** An identifier that needs no quotes. PostgreSQL cuts names at 63 bytes, and keeps those that begin with pg_. */
const SCHEMA = /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/;

const NAMES: readonly (keyof Options)[] = [
  'database',
  'client',
  'schema',
  'issueBenefit',
  'ladderSeconds',
  'leaseSeconds',
  'pollMilliseconds',
  'now',
  'monotonicNow',
  'sleep',
  'onEvent',
];

/** @throws {@link ApointError} `OPTION_INVALID` */
export function settingsOf<Request extends object>(options: IssuerOptions<Request>): Settings {
  const given = ownOptions(options, NAMES);
  const { client, leaseSeconds = 60, pollMilliseconds = 1000, ladderSeconds = LADDER_SECONDS } = given;
  if (client !== undefined && typeof client?.submit !== 'function')
    throw optionInvalid('client', 'a client, as createClient makes it');
  checkWhole('leaseSeconds', leaseSeconds, LEAST_LEASE_SECONDS, HOUR_SECONDS);
  checkWhole('pollMilliseconds', pollMilliseconds, 1, MOST_POLL_MILLISECONDS);
  checkFunction('sleep', given.sleep);
  checkFunction('onEvent', given.onEvent);
  const now = clockOf('now', given.now);
  return {
    store: new Store(checkedDatabase(given.database), checkedSchema(given.schema ?? 'apoint'), now),
    client,
    writeBody: bodyWriter(given.issueBenefit),
    ladder: checkedLadder(ladderSeconds),
    leaseMilliseconds: leaseSeconds * SECOND,
    pollMilliseconds,
    now,
    monotonicNow: clockOf('monotonicNow', given.monotonicNow) ?? (() => performance.now()),
    sleep: given.sleep ?? sleep,
    onEvent: given.onEvent,
  };
}

function checkedDatabase(database: Options['database']): Options['database'] {
  if (typeof database?.query === 'function' && typeof database.transaction === 'function') return database;
  throw optionInvalid('database', 'the result of fromPg or fromPglite');
}

function checkedSchema(schema: unknown): string {
  if (typeof schema === 'string' && SCHEMA.test(schema)) return schema;
  throw optionInvalid(
    'schema',
    '1 to 63 lower-case letters, digits and _, which begins with a letter or _, and not with pg_',
  );
}

function checkedLadder(seconds: unknown): readonly number[] {
  const isOne = Array.isArray(seconds) && seconds.length <= MOST_RUNGS && seconds.every(isRung);
  if (!isOne) throw optionInvalid('ladderSeconds', 'a list of up to 100 numbers of seconds from 0');
  return seconds.map((one: number) => Math.round(one * SECOND));
}

function isRung(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= LONGEST_RUNG_SECONDS;
}
