import { checkClientId } from '@apoint/canonical-request';
import { checkSealingKeys, checkSigningKeys, checkVerificationKeys } from '@apoint/keys/internal/check-keys';
import { checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { checkEncryption } from '../core/check-encryption.js';
import type { CachedClientResolver, ClientResolver, Clients, GatewayClient } from './client.js';

/** Clients as they are looked up: those given by name, copied and checked; or a function whose results are checked. */
export type KnownClients = ReadonlyMap<string, GatewayClient> | ClientResolver | CachedClientResolver;

const NAMES: readonly (keyof GatewayClient)[] = [
  'verificationKeys',
  'encryptionKeys',
  'headerNames',
  'separator',
  'signingKeys',
  'encryption',
];

/**
 * Checks the clients that are given by name. Those that a function finds are checked when a request comes.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function knownClients(clients: Clients, encryption: RsaAes | undefined): KnownClients {
  if (typeof clients === 'function') return clients;
  if (!isRecord(clients))
    throw optionInvalid('clients', 'an object of clients by Client-Id, or a function that finds one');
  return new Map(
    Object.entries(clients).map(([clientId, client]) => {
      checkName(clientId);
      const name = `clients.${clientId}`;
      const checked = checkedClient(name, client);
      checkKeys(name, checked, checked.encryption ?? encryption);
      return [clientId, checked];
    }),
  );
}

function checkKeys(
  name: string,
  { verificationKeys, encryptionKeys }: GatewayClient,
  envelopes: RsaAes | undefined,
): void {
  checkVerificationKeys(`${name}.verificationKeys`, verificationKeys);
  if (encryptionKeys === undefined) return;
  checkSealingKeys(`${name}.encryptionKeys`, encryptionKeys);
  if (envelopes && !envelopes.canSealFor(encryptionKeys))
    throw optionInvalid(`${name}.encryptionKeys`, 'keys that the option encryption can seal for');
}

/**
 * A copy of a client, all of it checked but its public keys. Those have codes of their own when they verify, and before they seal.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkedClient(name: string, given: GatewayClient): GatewayClient {
  if (typeof given !== 'object' || given === null)
    throw optionInvalid(name, 'an object with the verificationKeys of a client');
  const client = ownOptions(given, NAMES, name);
  checkWord(`${name}.headerNames`, client.headerNames, ['published', 'lower']);
  checkWord(`${name}.separator`, client.separator, [',', ', ']);
  if (client.signingKeys !== undefined) checkSigningKeys(`${name}.signingKeys`, client.signingKeys);
  checkEncryption(`${name}.encryption`, client.encryption);
  return client;
}

/** A Map, a promise, a list or a `CryptoKey` has no clients by name, so that each client would be unknown. */
function isRecord(clients: unknown): clients is Readonly<Record<string, GatewayClient>> {
  if (Object.prototype.toString.call(clients) !== '[object Object]') return false;
  return !(Symbol.iterator in (clients as object) || 'then' in (clients as object));
}

/** Under a name that is no Client-Id nobody would ever be found. */
function checkName(clientId: string): void {
  try {
    checkClientId(clientId);
  } catch {
    throw optionInvalid('clients', 'an object whose names are Client-Ids: 1 to 64 of A-Z a-z 0-9 _ -');
  }
}
