import { checkSealingKeys, checkVerificationKeys } from '@apoint/keys/internal/check-keys';
import { checkNames, optionInvalid } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import type { Clients, GatewayClient } from './client.js';

/**
 * Clients that are given by name are checked at once; those that a function finds, when a request comes.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkClients(clients: Clients, encryption: RsaAes | undefined): void {
  if (typeof clients === 'function') return;
  // A Map has no members of its own, so each client of it would be unknown.
  if (typeof clients !== 'object' || clients === null || Symbol.iterator in clients)
    throw optionInvalid('clients', 'an object of clients by Client-Id, or a function that finds one');
  for (const [clientId, client] of Object.entries(clients))
    checkClient(`clients.${clientId}`, client, encryption);
}

function checkClient(name: string, client: GatewayClient, encryption: RsaAes | undefined): void {
  checkNames(client, ['verificationKeys', 'encryptionKeys'] satisfies (keyof GatewayClient)[], name);
  const { verificationKeys, encryptionKeys } = client;
  checkVerificationKeys(`${name}.verificationKeys`, verificationKeys);
  if (encryptionKeys === undefined) return;
  checkSealingKeys(`${name}.encryptionKeys`, encryptionKeys);
  if (encryption && !encryption.canSealFor(encryptionKeys))
    throw optionInvalid(`${name}.encryptionKeys`, 'keys that the option encryption can seal for');
}
