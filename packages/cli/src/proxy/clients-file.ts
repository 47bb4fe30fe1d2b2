import { dirname, resolve } from 'node:path';
import type { GatewayClient, KeyRing, PublicKey } from '@apoint/gateway';
import { ApointError, type Fault } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { type KeyFile, keysFrom, publicKeyFrom } from '../keys-from-files.js';
import { readBytes } from '../read-bytes.js';

const OPTION = '--clients';
const MAXIMUM_BYTES = 1_048_576;
const CLIENT_ID = /^[A-Za-z0-9_-]{1,64}$/;
const MEMBERS: readonly string[] = ['verificationKeys', 'encryptionKeys', 'headerNames', 'separator'];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  headerNames: ['published', 'lower'],
  separator: [',', ', '],
};

type Row = Readonly<Record<string, unknown>>;

/**
 * The clients of a file: an object by Client-Id. A key is the path of its file, seen from that file, or paths by keyVersion.
 *
 * @throws {@link ApointError} `CONFIG_INVALID` with faults, `INPUT_INVALID`
 */
export async function clientsFromFile(path: string): Promise<Readonly<Record<string, GatewayClient>>> {
  const rows = parse(await readBytes({ path, option: OPTION, maximumBytes: MAXIMUM_BYTES }));
  const faults = isObject(rows)
    ? Object.entries(rows).flatMap(([id, row]) => faultsOf(id, row))
    : [NO_OBJECT];
  if (faults.length > 0)
    throw new ApointError(
      'CONFIG_INVALID',
      'The file of clients has faults; correct those that are listed.',
      {
        faults,
      },
    );
  const clients = Object.entries(rows as Readonly<Record<string, Row>>).map(
    async ([id, row]) => [id, await clientOf(row, dirname(path))] as const,
  );
  return Object.fromEntries(await Promise.all(clients));
}

const NO_OBJECT: Fault = { path: '', message: 'must be an object of clients by their Client-Id' };

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    // The error of the parser quotes the text.
    throw new ApointError('CONFIG_INVALID', 'The file of clients is not JSON in UTF-8.');
  }
}

function faultsOf(id: string, row: unknown): Fault[] {
  const at = id.slice(0, 64);
  if (!CLIENT_ID.test(id)) return [{ path: at, message: 'is no Client-Id' }];
  if (!isObject(row)) return [{ path: at, message: 'must be an object' }];
  const unknown = Object.keys(row).filter((name) => !MEMBERS.includes(name));
  const isWrong = ([name, words]: [string, readonly string[]]): boolean =>
    row[name] !== undefined && !words.includes(row[name] as string);
  return [
    ...unknown.map((name) => ({
      path: `${at}.${name.slice(0, 64)}`,
      message: `There is no member of this name; there are ${MEMBERS.join(', ')}.`,
    })),
    ...Object.entries(WORDS)
      .filter(isWrong)
      .map(([name, words]) => ({ path: `${at}.${name}`, message: `must be one of '${words.join("', '")}'` })),
    ...['verificationKeys', 'encryptionKeys']
      .filter((name) => !(isKeys(row[name]) || (name === 'encryptionKeys' && row[name] === undefined)))
      .map((name) => ({
        path: `${at}.${name}`,
        message: 'must be the path of a file, or an object of paths by keyVersion',
      })),
  ];
}

async function clientOf(row: Row, folder: string): Promise<GatewayClient> {
  const { headerNames, separator } = row as Pick<GatewayClient, 'headerNames' | 'separator'>;
  const verificationKeys = await keysOf(row['verificationKeys'], folder);
  const encryptionKeys = await keysOf(row['encryptionKeys'], folder);
  return { verificationKeys, encryptionKeys, headerNames, separator } as GatewayClient;
}

function keysOf(value: unknown, folder: string): Promise<PublicKey | KeyRing<PublicKey> | undefined> {
  const file = (path: string, version?: string): KeyFile => ({
    path: resolve(folder, path),
    version,
    option: OPTION,
  });
  if (value === undefined) return Promise.resolve(undefined);
  const files =
    typeof value === 'string'
      ? [file(value)]
      : Object.entries(value as Record<string, string>).map(([version, path]) => file(path, version));
  return keysFrom(files, publicKeyFrom);
}

function isKeys(value: unknown): boolean {
  if (!isObject(value)) return typeof value === 'string' && value !== '';
  const paths = Object.entries(value);
  const fits = ([version, path]: [string, unknown]): boolean =>
    /^[A-Za-z0-9._-]{1,64}$/.test(version) && typeof path === 'string' && path !== '';
  return paths.length > 0 && paths.every(fits);
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
