import { dirname, resolve } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { isObject } from '../is-object.js';
import type { KeyFile } from '../keys-from-files.js';
import { readBytes } from '../read-bytes.js';
import type { Config, LoadedConfig } from './config.js';
import { faultsOf } from './config-schema.js';
import { type Environment, environmentConfig } from './environment.js';
import { CONFIG_FILE, findConfigFile } from './find-config-file.js';
import { clientConfigs, keyFilesOf } from './key-files-of.js';
import { merge, withoutUndefined } from './merge.js';

const MAXIMUM_BYTES = 1_048_576;

/** What decides which configuration is loaded. */
export interface WhichConfig {
  /** `--config`: the file. Default: `APOINT_CONFIG`, or else the nearest `apoint.config.json`. */
  readonly file?: string | undefined;
  /** `--profile`. Default: `APOINT_PROFILE`, or else the `profile` that the file names. */
  readonly profile?: string | undefined;
  readonly env?: Environment | undefined;
  readonly folder?: string | undefined;
}

/** The content of a configuration file that has been checked. */
type Content = Readonly<Record<string, unknown>>;

/**
 * Loads the configuration: the members of the file, those of the profile, and those of the environment. Paths in the file are
 * relative to it.
 *
 * @throws {@link ApointError} `CONFIG_INVALID` with faults, `INPUT_INVALID`
 */
export async function loadConfig(which: WhichConfig = {}): Promise<LoadedConfig> {
  const { env = process.env, folder = process.cwd() } = which;
  const named = which.file ?? (env['APOINT_CONFIG'] || undefined);
  const file = named === undefined ? await findConfigFile(folder) : resolve(folder, named);
  const asked = which.profile ?? (env['APOINT_PROFILE'] || undefined);
  if (file === undefined && asked !== undefined) throw noFile();
  const content = file === undefined ? {} : await readConfigFile(file, named !== undefined);
  const profile = asked ?? (content['profile'] as string | undefined);
  const ofFile = configOf(content, file);
  const ofProfile = profile === undefined ? {} : configOf(profileOf(content, profile), file);
  const config = merge(merge(ofFile, ofProfile), environmentConfig(env));
  return { ...withoutUndefined({ file, profile }), config };
}

/** @throws {@link ApointError} `CONFIG_INVALID`, `INPUT_INVALID` */
export async function readConfigFile(path: string, named = false): Promise<Content> {
  const option = named ? '--config' : CONFIG_FILE;
  const content = parse(await readBytes({ path, option, maximumBytes: MAXIMUM_BYTES }));
  const faults = faultsOf(content);
  if (faults.length > 0)
    throw new ApointError(
      'CONFIG_INVALID',
      'The configuration file has faults; correct those that are listed.',
      {
        faults,
      },
    );
  return content as Content;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    // The error of the parser quotes the text.
    throw new ApointError('CONFIG_INVALID', 'The configuration file is not JSON in UTF-8.');
  }
}

function profileOf(content: Content, name: string): Content {
  const profiles = content['profiles'];
  if (isObject(profiles) && Object.hasOwn(profiles, name)) return profiles[name] as Content;
  const names = isObject(profiles) ? Object.keys(profiles) : [];
  throw new ApointError(
    'CONFIG_INVALID',
    'The configuration file has no profile of the name that --profile, APOINT_PROFILE or its own profile gives; see the list.',
    { faults: [{ path: 'profiles', message: `has ${names.length > 0 ? names.join(', ') : 'none'}` }] },
  );
}

/** The members have been checked by {@link faultsOf}. */
function configOf(content: Content, file: string | undefined): Config {
  const folder = dirname(file ?? '');
  const encryption = content['encryption'] as Content | undefined;
  const files = (members: Content, name: string, path: string) =>
    keyFilesOf(members[name], { folder, option: optionOf(path) });
  const clients = content['clients'] as Readonly<Record<string, Content>> | undefined;
  return withoutUndefined({
    clientId: content['clientId'] as string | undefined,
    url: content['url'] as string | undefined,
    partnerUrl: content['partnerUrl'] as string | undefined,
    signingKey: keyFile(content['signingKey'], 'signingKey', folder),
    platformKeys: files(content, 'platformKeys', 'platformKeys'),
    clients: clients && clientConfigs(clients, { folder, option: optionOf('clients') }),
    ecdsa: content['ecdsa'] as Config['ecdsa'] | undefined,
    encryption:
      encryption &&
      withoutUndefined({
        sealFor: files(encryption, 'sealFor', 'encryption.sealFor'),
        openWith: files(encryption, 'openWith', 'encryption.openWith'),
        keyWrap: encryption['keyWrap'] as string | undefined,
        keyBits: encryption['keyBits'] as number | undefined,
        contentType: encryption['contentType'] as string | undefined,
      }),
  });
}

function keyFile(value: unknown, path: string, folder: string): KeyFile | undefined {
  if (value === undefined) return undefined;
  const option = optionOf(path);
  if (typeof value === 'string') return { path: resolve(folder, value), option };
  const { file, version } = value as { readonly file: string; readonly version?: string };
  return { path: resolve(folder, file), version, option };
}

function optionOf(path: string): string {
  return `${path} of ${CONFIG_FILE}`;
}

function noFile(): ApointError {
  return new ApointError(
    'CONFIG_INVALID',
    'A profile is named, but there is no apoint.config.json in this folder or one above; name the file by --config.',
  );
}
