import type { KeyFile } from '../keys-from-files.js';
import type { Config } from './config.js';
import { withoutUndefined } from './merge.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that override the file, and what each of them sets. */
export const VARIABLES: Readonly<Record<string, string>> = {
  APOINT_CONFIG: 'the configuration file',
  APOINT_PROFILE: 'the profile',
  APOINT_CLIENT_ID: 'clientId',
  APOINT_URL: 'url',
  APOINT_PARTNER_URL: 'partnerUrl',
  APOINT_PRIVATE_KEY: 'signingKey: the path of a file, or VERSION=FILE',
  APOINT_PLATFORM_KEY: 'platformKeys: the path of a file, or VERSION=FILE',
  APOINT_SEAL_FOR: 'encryption.sealFor: the path of a file, or VERSION=FILE',
  APOINT_OPEN_WITH: 'encryption.openWith: the path of a file, or VERSION=FILE',
};

const VERSION_AND_FILE = /^([A-Za-z0-9._-]{1,64})=(.+)$/s;

/** `FILE`, or `VERSION=FILE`. A file whose own name has an equals sign is written `./NAME`. */
export function keyFileOf(text: string, option: string): KeyFile {
  const [, version, path] = VERSION_AND_FILE.exec(text) ?? [];
  return path === undefined ? { path: text, option } : { path, version, option };
}

/** What the environment sets. An empty variable sets nothing. Paths are relative to the current folder. */
export function environmentConfig(env: Environment): Config {
  const text = (name: string): string | undefined => env[name] || undefined;
  const file = (name: string): KeyFile | undefined => {
    const value = text(name);
    return value === undefined ? undefined : keyFileOf(value, name);
  };
  const files = (name: string): readonly KeyFile[] | undefined => {
    const one = file(name);
    return one && [one];
  };
  return withoutUndefined({
    clientId: text('APOINT_CLIENT_ID'),
    url: text('APOINT_URL'),
    partnerUrl: text('APOINT_PARTNER_URL'),
    signingKey: file('APOINT_PRIVATE_KEY'),
    platformKeys: files('APOINT_PLATFORM_KEY'),
    encryption: encryptionOf(files('APOINT_SEAL_FOR'), files('APOINT_OPEN_WITH')),
  });
}

function encryptionOf(
  sealFor: readonly KeyFile[] | undefined,
  openWith: readonly KeyFile[] | undefined,
): Config['encryption'] | undefined {
  return sealFor || openWith ? withoutUndefined({ sealFor, openWith }) : undefined;
}

/** Read by single commands, and by those of this project. */
const OTHERS = new Set(['APOINT_REPLAY_REDIS', 'APOINT_STACK', 'APOINT_TEST_SEED']);

/** The variables that look like settings and are none. */
export function unknownVariables(env: Environment): string[] {
  return Object.keys(env).filter(
    (name) => name.startsWith('APOINT_') && !Object.hasOwn(VARIABLES, name) && !OTHERS.has(name),
  );
}
