import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { isObject } from '../is-object.js';
import { isReserved } from '../proxy/facts.js';
import { checkOwnFolder, readOwnFile } from '../read-own-file.js';
import { writeNewFile } from '../write-new-file.js';

/** A call that came, as it is kept. */
export interface KeptCall {
  readonly at: string;
  readonly method: string;
  readonly uri: string;
  /** As they came over the wire. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bodyBase64: string;
  /** The verified body, opened if it was sealed; absent if the call was refused before. */
  readonly plain?: string;
  /** The headers that the application was given. */
  readonly facts?: Readonly<Record<string, string>>;
  /** Where it was forwarded to. */
  readonly forwardTo: string;
  /** What the partner answered: `SUCCESS S`, or the code of a refusal. */
  readonly outcome: string;
}

/** The number of calls that are kept. */
export const MOST_CALLS = 100;

const FOR_OWNER_ONLY = 0o700;
const NAME = /^(\d{6,12})\.json$/;
const DIGITS = 6;
const TEXTS = ['at', 'method', 'uri', 'forwardTo', 'outcome'] as const;
const MOST_TRIES = 100;
/** A body of 1 MiB as it came and as it was opened, each several times as long in JSON. */
const MAXIMUM_BYTES = 67_108_864;

/** The IDs of the calls in a folder, the oldest first. */
export async function idsOfCalls(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new ApointError('INPUT_INVALID', 'The folder that --calls names cannot be read; see the cause.', {
      cause: error,
    });
  });
  const ids = names.flatMap((name) => NAME.exec(name)?.[1] ?? []);
  return ids.sort((one, other) => Number(one) - Number(other));
}

/** Keeps a call, and lets go of the oldest. @returns its ID */
export async function keepCall(folder: string, call: KeptCall): Promise<string> {
  await mkdir(folder, { recursive: true, mode: FOR_OWNER_ONLY });
  await checkOwnFolder({ path: folder, option: '--calls' });
  const ids = await idsOfCalls(folder);
  const id = await writeNext(folder, Number(ids.at(-1) ?? 0) + 1, call);
  const old = ids.slice(0, Math.max(0, ids.length + 1 - MOST_CALLS));
  await Promise.all(old.map((one) => rm(join(folder, `${one}.json`), { force: true })));
  return id;
}

/** Another process may keep its calls in the same folder, and take a number first. */
async function writeNext(folder: string, number: number, call: KeptCall): Promise<string> {
  const id = String(number).padStart(DIGITS, '0');
  const path = join(folder, `${id}.json`);
  try {
    await writeNewFile({
      path,
      content: `${JSON.stringify(call, null, 2)}\n`,
      secret: true,
      option: '--calls',
    });
    return id;
  } catch (error) {
    const isTaken = ApointError.is(error) && error.code === 'OPTION_INVALID';
    if (!isTaken || number % MOST_TRIES === 0) throw error;
    return writeNext(folder, number + 1, call);
  }
}

/**
 * Reads a call.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function readCall(folder: string, id: string): Promise<KeptCall> {
  if (!/^\d{1,12}$/.test(id)) throw noCall();
  const path = join(folder, `${id.padStart(DIGITS, '0')}.json`);
  const bytes = await readOwnFile({ path, option: 'the call in --calls', maximumBytes: MAXIMUM_BYTES });
  if (!bytes) throw noCall();
  const call = parseCall(bytes);
  if (call) return call;
  throw new ApointError(
    'INPUT_INVALID',
    'The file of this call in the folder that --calls names is not one that apoint listen has written.',
  );
}

/** What was kept; `undefined` for anything else, and for headers that no verified call gives to an application. */
export function parseCall(bytes: Uint8Array): KeptCall | undefined {
  try {
    const call = JSON.parse(decodeUtf8(bytes)) as KeptCall;
    const isWhole = TEXTS.every((name) => typeof call[name] === 'string');
    const isPlain = ['string', 'undefined'].includes(typeof call.plain);
    return isWhole && isPlain && areFacts(call.facts) ? call : undefined;
  } catch {
    return undefined;
  }
}

function areFacts(facts: unknown): boolean {
  if (facts === undefined) return true;
  if (!isObject(facts)) return false;
  return Object.entries(facts).every(([name, value]) => isReserved(name) && typeof value === 'string');
}

function noCall(): ApointError {
  return new ApointError(
    'INPUT_INVALID',
    'There is no call of this ID in the folder that --calls names; apoint resend --list shows those that there are.',
  );
}
