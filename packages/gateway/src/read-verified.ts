import { type OpenWith, readRequest, type SignedRequest, type VerifiedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { Claim } from './claim-once.js';
import type { AdmittedRequest } from './exchange.js';
import type { LookUp } from './find-client.js';
import type { GatewayClient, VerifierOptions } from './options.js';
import type { WholeRequest } from './receive-request.js';

/** Finds the client of an ID, and may remember it for the answer. */
export type FindClient = (clientId: string, lookUp: LookUp) => Promise<GatewayClient | undefined>;

/**
 * Verifies a request and claims it. The order of the checks is `readRequest`'s. When it names a version of the client's key
 * that is not known, and the clients are from a cache, the client is loaded again: its keys may have been rotated.
 */
export async function readVerified(
  options: VerifierOptions,
  request: WholeRequest,
  findClient: FindClient,
  claim: Claim | undefined,
): Promise<AdmittedRequest> {
  let verified = false;
  let replayError: ApointError | undefined;
  const admit = async (signed: SignedRequest): Promise<void> => {
    verified = true;
    replayError = await claim?.(signed);
  };
  const readAfter = (lookUp: LookUp): Promise<VerifiedRequest> =>
    read(options, request, (clientId) => findClient(clientId, lookUp), admit);
  const admitted = await readAfter('find').catch((error: unknown) => {
    // Afterwards, the version that is not known is one of the gateway's own key.
    const refreshable = !verified && isUnknownVersion(error) && 'refresh' in options.clients;
    if (refreshable) return readAfter('refresh');
    throw error;
  });
  return replayError ? { ...admitted, replayError } : admitted;
}

function read(
  options: VerifierOptions,
  { method, uri, headers, body }: WholeRequest,
  findClient: (clientId: string) => Promise<GatewayClient | undefined>,
  admit: (request: SignedRequest) => Promise<void>,
): Promise<VerifiedRequest> {
  const { ecdsa, freshness, maximumBodyBytes, now } = options;
  return readRequest({
    method,
    uri,
    headers,
    body,
    verificationKeys: async (clientId) => (await findClient(clientId))?.verificationKeys,
    admit,
    decryption: decryptionOf(options),
    ecdsa,
    freshness,
    maximumBodyBytes,
    now,
  });
}

function isUnknownVersion(error: unknown): boolean {
  return error instanceof ApointError && error.code === 'KEY_VERSION_UNKNOWN';
}

function decryptionOf({
  decryptionKeys: recipient,
  profile,
}: VerifierOptions): OpenWith | 'passed-on' | undefined {
  return recipient === undefined || recipient === 'passed-on' ? recipient : { recipient, profile };
}
