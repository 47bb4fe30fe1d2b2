import { createGateway, type Gateway, type GatewayOptions, type GatewayResponse } from '@apoint/gateway';
import { type WriteRequestOptions, writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { client, other, platform } from './keys.js';
import { type Change, CLIENT_ID, LINE, NOW, OTHER_ID, TIME, textOf, type Wire, wireOf } from './wire.js';

export const ISSUE = '{"bizNo":"order-1","text":"積分","amount":1.0}';
export const SEALED: Pick<WriteRequestOptions, 'encryption'> = {
  encryption: rsaAes({ sealFor: platform.publicKey }),
};
const SUCCESS = { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };

export function gatewayOf(options: Partial<GatewayOptions> = {}): Gateway {
  return createGateway({
    clients: {
      [CLIENT_ID]: { verificationKeys: client.publicKey },
      [OTHER_ID]: { verificationKeys: other.publicKey },
    },
    signingKeys: platform.privateKey,
    encryption: rsaAes({ openWith: platform.privateKey }),
    timeOffsetMinutes: 480,
    createTracerId: () => 'tracer-1',
    now: () => NOW,
    ...options,
  });
}

/** A genuine request of the client. */
export async function requestOf(options: Partial<WriteRequestOptions> = {}): Promise<Wire> {
  const line = { ...LINE, ...options };
  const { privateKey: signingKey } = client;
  return wireOf(await writeRequest({ time: TIME, body: ISSUE, signingKey, ...line }), line);
}

export interface Answered {
  readonly response: GatewayResponse;
  /** How often the business was asked. */
  readonly calls: number;
}

export async function ask(wire: Wire, gateway: Gateway = gatewayOf()): Promise<Answered> {
  const { method, uri, headers, again = {}, body } = wire;
  let calls = 0;
  const pairs = [...Object.entries(headers), ...Object.entries(again)];
  const response = await gateway.exchange({ method, uri, headers: pairs, body }, () => {
    calls++;
    return SUCCESS;
  });
  return { response, calls };
}

/**
 * What comes of a request: `accepted`, or the code of its refusal. A refusal that reached the business, or has another
 * status than U, is a failure of its own.
 */
export async function atGateway(wire: Wire, gateway?: Gateway): Promise<string> {
  const { response, calls } = await ask(wire, gateway);
  // Refusals are never sealed.
  if (calls === 1 && 'Encrypt' in response.headers) return 'accepted';
  const { result } = JSON.parse(textOf(response.body)) as { result: Record<string, string> };
  if (calls === 1 && result['resultStatus'] === 'S') return 'accepted';
  if (calls !== 0 || result['resultStatus'] !== 'U')
    throw new Error(`Not refused, not accepted: ${calls} calls.`);
  return String(result['resultMessage']);
}

/** What comes of a genuine request, plain or sealed, that was changed on its way. */
export async function changed(
  change: Change,
  request: Partial<WriteRequestOptions> = {},
  options: Partial<GatewayOptions> = {},
): Promise<string> {
  return atGateway(await change(await requestOf(request)), gatewayOf(options));
}
