import { parseVerifiedJson, readRequest, type VerifiedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayRequest } from './exchange.js';
import type { GatewayClient, GatewayOptions } from './options.js';

export interface AcceptedRequest extends VerifiedRequest {
  readonly json: unknown;
}

/**
 * The way in: everything from the size limit to the JSON. The order of the checks is `readRequest`'s.
 *
 * @param findClient - the look-up, which remembers the client for the answer.
 */
export async function accept(
  options: GatewayOptions,
  request: GatewayRequest & { readonly body: Uint8Array },
  findClient: (clientId: string) => Promise<GatewayClient | undefined>,
): Promise<AcceptedRequest> {
  const { decryptionKeys: recipient, profile } = options;
  const verified = await readRequest({
    ...request,
    ...defined(options, ['ecdsa', 'freshness', 'maximumBodyBytes', 'now']),
    ...(recipient ? { decryption: { recipient, ...(profile ? { profile } : {}) } } : {}),
    verificationKeys: async (clientId) => (await findClient(clientId))?.verificationKeys,
  });
  return { ...verified, json: parse(verified) };
}

/**
 * What came out of an envelope and is not JSON looks from outside like an envelope that does not open: the `Encrypt`
 * header is not signed, and one who exchanges it must not learn how far his key got.
 */
function parse(verified: VerifiedRequest): unknown {
  try {
    return parseVerifiedJson(verified.body);
  } catch (error) {
    if (!verified.encrypted) throw error;
    throw new ApointError('ENVELOPE_OPEN_FAILED', 'The envelope holds no JSON.', { cause: error });
  }
}

/** The named options that are set; an option that is `undefined` is as good as absent. */
function defined<T extends object, Name extends keyof T>(options: T, names: readonly Name[]): Pick<T, Name> {
  const entries = names.map((name) => [name, options[name]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Pick<T, Name>;
}
