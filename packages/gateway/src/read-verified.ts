import { readRequest, type VerifiedRequest } from '@apoint/message';
import type { Claim } from './claim-once.js';
import type { GatewayRequest } from './exchange.js';
import type { GatewayClient, VerifierOptions } from './options.js';

/** Finds the client of an ID, and may remember it for the answer. */
export type FindClient = (clientId: string) => Promise<GatewayClient | undefined>;

/** Verifies a request and claims it. The order of the checks is `readRequest`'s. */
export function readVerified(
  options: VerifierOptions,
  { method, uri, headers, body }: GatewayRequest,
  findClient: FindClient,
  claim: Claim | undefined,
): Promise<VerifiedRequest> {
  return readRequest({
    ...{ method, uri, headers, body },
    ...defined(options, ['ecdsa', 'freshness', 'maximumBodyBytes', 'now']),
    ...decryptionOf(options),
    ...(claim ? { admit: claim } : {}),
    verificationKeys: async (clientId) => (await findClient(clientId))?.verificationKeys,
  });
}

function decryptionOf({ decryptionKeys: recipient, profile }: VerifierOptions) {
  if (recipient === undefined) return {};
  if (recipient === 'passed-on') return { decryption: recipient };
  return { decryption: { recipient, ...(profile ? { profile } : {}) } };
}

/** The named options that are set; an option that is `undefined` is as good as absent. */
function defined<T extends object, Name extends keyof T>(options: T, names: readonly Name[]): Pick<T, Name> {
  const entries = names.map((name) => [name, options[name]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Pick<T, Name>;
}
