import { dirname } from 'node:path';
import type { GatewayClient } from '@apoint/gateway';
import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import type { ClientConfig } from '../config/config.js';
import { clientsFaults } from '../config/config-schema.js';
import { clientConfigs } from '../config/key-files-of.js';
import { keysFrom, publicKeyFrom } from '../keys-from-files.js';
import { readBytes } from '../read-bytes.js';

const OPTION = '--clients';
const MAXIMUM_BYTES = 1_048_576;

type Clients = Readonly<Record<string, GatewayClient>>;

/**
 * The clients of a file: an object by Client-Id. A key is the path of its file, seen from that file, or paths by keyVersion.
 *
 * @throws {@link ApointError} `CONFIG_INVALID` with faults, `INPUT_INVALID`
 */
export async function clientsFromFile(path: string): Promise<Clients> {
  const rows = parse(await readBytes({ path, option: OPTION, maximumBytes: MAXIMUM_BYTES }));
  const faults = clientsFaults('', rows);
  if (faults.length > 0)
    throw new ApointError(
      'CONFIG_INVALID',
      'The file of clients has faults; correct those that are listed.',
      {
        faults,
      },
    );
  return clientsOf(
    clientConfigs(rows as Record<string, Record<string, unknown>>, { folder: dirname(path), option: OPTION }),
  );
}

/**
 * Clients with their keys read.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function clientsOf(configs: Readonly<Record<string, ClientConfig>>): Promise<Clients> {
  const clients = Object.entries(configs).map(async ([id, config]) => [id, await clientOf(config)] as const);
  return Object.fromEntries(await Promise.all(clients));
}

async function clientOf({
  verificationKeys,
  encryptionKeys,
  ...words
}: ClientConfig): Promise<GatewayClient> {
  return {
    verificationKeys: await keysFrom(verificationKeys, publicKeyFrom),
    encryptionKeys: await keysFrom(encryptionKeys ?? [], publicKeyFrom),
    ...words,
  } as GatewayClient;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    // The error of the parser quotes the text.
    throw new ApointError('CONFIG_INVALID', 'The file of clients is not JSON in UTF-8.');
  }
}
