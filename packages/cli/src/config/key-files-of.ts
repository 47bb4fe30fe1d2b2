import { resolve } from 'node:path';
import type { KeyFile } from '../keys-from-files.js';
import type { ClientConfig } from './config.js';
import { withoutUndefined } from './merge.js';

/** Where a file of settings is: paths in it are seen from its folder. */
export interface Place {
  readonly folder: string;
  /** What names it in an error. */
  readonly option: string;
}

/** A path, or paths by keyVersion, which have been checked. */
export function keyFilesOf(value: unknown, { folder, option }: Place): readonly KeyFile[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return [{ path: resolve(folder, value), option }];
  return Object.entries(value as Record<string, string>).map(([version, path]) => ({
    path: resolve(folder, path),
    version,
    option,
  }));
}

/** Clients by Client-Id, which have been checked by `clientsFaults`. */
export function clientConfigs(
  rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  place: Place,
): Readonly<Record<string, ClientConfig>> {
  const clients = Object.entries(rows).map(([id, row]) => {
    const { headerNames, separator } = row as Pick<ClientConfig, 'headerNames' | 'separator'>;
    const verificationKeys = keyFilesOf(row['verificationKeys'], place) ?? [];
    const encryptionKeys = keyFilesOf(row['encryptionKeys'], place);
    return [
      id,
      { verificationKeys, ...withoutUndefined({ encryptionKeys, headerNames, separator }) },
    ] as const;
  });
  return Object.fromEntries(clients);
}
