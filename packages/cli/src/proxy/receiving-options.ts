import type { Clients } from '@apoint/gateway';
import { createKeyRing, type KeyRing, type PrivateKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments } from '../command.js';
import type { Config } from '../config/config.js';
import { platformKeysOf, signingKeyOf } from '../config/config-keys.js';
import { keysFrom, publicKeyFrom } from '../keys-from-files.js';
import { textOption } from '../options.js';
import { clientsFromFile, clientsOf } from './clients-file.js';

/**
 * Whose requests are received: the clients of `--clients`, or those of the configuration, or the one whose `platformKeys` are its. An
 * option that names one, or the keys of a sandbox, counts more than the clients of the configuration.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `CONFIG_INVALID`, `INPUT_INVALID`
 */
export async function clientsFrom(given: Arguments, config: Config): Promise<Clients> {
  const path = textOption(given, 'clients');
  if (path !== undefined) return clientsFromFile(path);
  const { clientId, encryption, clients } = config;
  const isOne = textOption(given, 'client-id') !== undefined || textOption(given, 'keys') !== undefined;
  if (clients && !isOne) return clientsOf(clients);
  if (clientId === undefined)
    throw new ApointError(
      'OPTION_INVALID',
      'It is not said whose requests to take: name the clients by --clients FILE or by clients of apoint.config.json, or one by --client-id and --platform-key.',
    );
  const encryptionKeys = await keysFrom(encryption?.sealFor ?? [], publicKeyFrom);
  return { [clientId]: { verificationKeys: await platformKeysOf(config), encryptionKeys } };
}

/** The key that signs answers, under its version if it has one. */
export async function answerKeysFrom(config: Config): Promise<PrivateKey | KeyRing<PrivateKey>> {
  const { key, keyVersion } = await signingKeyOf(config);
  return keyVersion === undefined ? key : createKeyRing({ keys: { [keyVersion]: key } });
}
