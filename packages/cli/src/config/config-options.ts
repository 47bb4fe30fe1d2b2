import type { Arguments, CommandOptions } from '../command.js';
import { filesOption, textOption } from '../options.js';
import type { Config } from './config.js';
import { keyFileOf } from './environment.js';
import { loadConfig } from './load-config.js';
import { merge, withoutUndefined } from './merge.js';

/** The options that override members of the configuration. */
type Override =
  | 'client-id'
  | 'url'
  | 'partner-url'
  | 'key'
  | 'platform-key'
  | 'seal-for'
  | 'open-with'
  | 'key-wrap'
  | 'key-bits';

/** Those that may be given several times, once for each version. */
const SEVERAL: ReadonlySet<Override> = new Set<Override>(['platform-key', 'seal-for', 'open-with']);

/** The options that choose a configuration, and those that override the members of it that a command uses. */
export function configOptions(...names: readonly Override[]): CommandOptions {
  const options: CommandOptions = {};
  for (const name of names) options[name] = { type: 'string', multiple: SEVERAL.has(name) };
  return { ...options, config: { type: 'string' }, profile: { type: 'string' } };
}

/** What `--help` says of the options that choose a configuration. */
export const WHICH_CONFIG_HELP = `  --config FILE          default: the nearest apoint.config.json, upwards from here
  --profile NAME         a profile of that file
`;

/**
 * The configuration of a command: the file, then the environment, then the options.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, and the codes of {@link loadConfig}
 */
export async function configFrom(given: Arguments): Promise<Config> {
  const which = { file: textOption(given, 'config'), profile: textOption(given, 'profile') };
  const { config } = await loadConfig(which);
  return merge(config, overridesOf(given));
}

function overridesOf(given: Arguments): Config {
  const key = textOption(given, 'key');
  return withoutUndefined({
    clientId: textOption(given, 'client-id'),
    url: textOption(given, 'url'),
    partnerUrl: textOption(given, 'partner-url'),
    signingKey: key === undefined ? undefined : keyFileOf(key, '--key'),
    platformKeys: filesOption(given, 'platform-key'),
    encryption: encryptionOf(given),
  });
}

function encryptionOf(given: Arguments): Config['encryption'] {
  const bits = textOption(given, 'key-bits');
  const encryption = withoutUndefined({
    sealFor: filesOption(given, 'seal-for'),
    openWith: filesOption(given, 'open-with'),
    keyWrap: textOption(given, 'key-wrap'),
    keyBits: bits === undefined ? undefined : Number(bits),
  });
  return Object.keys(encryption).length > 0 ? encryption : undefined;
}
