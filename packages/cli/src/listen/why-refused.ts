import { basename } from 'node:path';
import { type Explanation, explain } from '@apoint/explain';
import type { KeySource } from '@apoint/keys';
import { HEADER } from '@apoint/message';
import type { ApointError, ApointErrorCode } from '@apoint/primitives/errors';
import type { Config } from '../config/config.js';
import { headerOf } from '../inputs/captured-message.js';
import { type KeyFile, readKeySource } from '../keys-from-files.js';

/** A message that was refused, as it came. */
export interface RefusedMessage {
  readonly method: string;
  readonly uri: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** Finds out why a message was refused; `undefined` where there is nothing to find out. */
export type WhyRefused = (message: RefusedMessage, refused: ApointError) => Promise<Explanation | undefined>;

/** What these are about, no search through the message can tell. */
const PLAIN: ReadonlySet<ApointErrorCode> = new Set([
  'CLIENT_UNKNOWN',
  'CLIENT_LOOKUP_FAILED',
  'HANDLER_FAILED',
  'REQUEST_REPLAYED',
  'BODY_TOO_LARGE',
  'TIMED_OUT',
  'GATEWAY_BUSY',
]);

interface Named {
  readonly name: string;
  readonly version?: string | undefined;
  readonly key: KeySource;
}

/**
 * Explains refusals with the keys of the configuration. It runs on this machine for its owner: nothing of it goes to the caller, who
 * has got his answer before. One explanation at a time, since each may take two seconds of the processor.
 */
export async function whyRefused({
  platformKeys = [],
  signingKey,
  encryption,
  clients = {},
}: Config): Promise<WhyRefused> {
  const ofPlatform = await Promise.all(platformKeys.map(named));
  const own = signingKey ? [await named(signingKey)] : [];
  const opening = await Promise.all((encryption?.openWith ?? []).map(named));
  const ofClients = await Promise.all(
    Object.entries(clients).map(
      async ([id, { verificationKeys }]) => [id, await Promise.all(verificationKeys.map(named))] as const,
    ),
  );
  const decryptionKeys = opening.map(({ name, key }) => ({ name, key }));
  let isBusy = false;
  return async (message, { code }) => {
    if (isBusy || PLAIN.has(code)) return undefined;
    isBusy = true;
    const claimed = headerOf(message.headers, HEADER.clientId);
    const theirs = ofClients.find(([id]) => id === claimed)?.[1] ?? ofPlatform;
    const keys = [...theirs.map((one) => ({ ...one, for: 'verify' as const })), ...own, ...opening];
    try {
      return await explain({ message: { ...message, direction: 'request' }, keys, decryptionKeys });
    } finally {
      isBusy = false;
    }
  };
}

async function named(file: KeyFile): Promise<Named> {
  return { name: basename(file.path), version: file.version, key: await readKeySource(file) };
}
