import { type Client, createClient } from '@apoint/client';
import { createGateway, type Gateway, type GatewayOptions, type Handler } from '@apoint/gateway';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { type WriteRequestOptions, writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { testKeyPair } from '../../../../test-keys/index.js';

export const CLIENT_ID = 'CLIENT_0001';
export const ISSUE_URI = '/api/open/alipay/v1/promotion/benefit/issue';

const importers = { importPrivateKey, importPublicKey };
export const clientKeys = await testKeyPair(importers, 'RSA-2048', 0);
export const gatewayKeys = await testKeyPair(importers, 'RSA-2048', 1);

/** How a client seals requests. */
export const toGateway = rsaAes({ sealFor: gatewayKeys.publicKey });
const envelopes = rsaAes({ sealFor: gatewayKeys.publicKey, openWith: clientKeys.privateKey });

/** A gateway and a handler, which is all that an adapter is given, and how often the handler was called. */
export interface Business {
  readonly gateway: Gateway;
  readonly handler: Handler;
  readonly calls: number;
}

/** Options have no unknown members, so the count does not show as one. */
function counted(gateway: Gateway, handler: Handler): Business {
  let calls = 0;
  const options = {
    gateway,
    handler: (...given: Parameters<Handler>) => {
      calls++;
      return handler(...given);
    },
  };
  return Object.defineProperty(options as Business, 'calls', { get: () => calls });
}

const succeed: Handler = () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } });

export function business(options: Partial<GatewayOptions> = {}, handler: Handler = succeed): Business {
  const gateway = createGateway({
    clients: { [CLIENT_ID]: { verificationKeys: clientKeys.publicKey } },
    signingKeys: gatewayKeys.privateKey,
    encryption: rsaAes({ openWith: gatewayKeys.privateKey }),
    ...options,
  });
  return counted(gateway, handler);
}

export function clientOf(baseUrl: string, mode: 'plain' | 'encrypted' = 'plain'): Client {
  return createClient({
    clientId: CLIENT_ID,
    baseUrl,
    signingKey: clientKeys.privateKey,
    platformKeys: gatewayKeys.publicKey,
    retry: 'never',
    encryption: mode === 'encrypted' ? envelopes : undefined,
  });
}

/** Issues an A.Point, once, and tells how that ended: the status, or the code of the error. */
export async function issue(baseUrl: string, mode?: 'plain' | 'encrypted'): Promise<string> {
  const outcome = await clientOf(baseUrl, mode).issueBenefit({
    providerUserInfo: { id: 'user-1' },
    benefitIssueMode: 'BENEFIT_PRODUCT_ID',
    benefitIssueDetail: {},
  });
  return outcome.status === 'unknown' ? outcome.error.code : outcome.status;
}

/** A signed request as text for a socket, with further lines of headers. */
export async function signedText(
  options: Partial<WriteRequestOptions> = {},
  lines: readonly string[] = [],
): Promise<string> {
  const { headers, body } = await written(options);
  return [
    ...head(options.uri, Object.entries(headers), lines),
    `Content-Length: ${body.length}`,
    '',
    Buffer.from(body).toString(),
  ].join('\r\n');
}

/** The beginning of a signed request, up to a body of which nothing is said. */
export async function signedHead(lines: readonly string[], body = '{}'): Promise<string> {
  const { headers } = await written({ body });
  return [...head(undefined, Object.entries(headers), lines), '', ''].join('\r\n');
}

function head(uri = ISSUE_URI, headers: [string, string][], lines: readonly string[]): string[] {
  return [
    `POST ${uri} HTTP/1.1`,
    'Host: gateway.example',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...lines,
  ];
}

function written(options: Partial<WriteRequestOptions>) {
  return writeRequest({
    method: 'POST',
    uri: ISSUE_URI,
    clientId: CLIENT_ID,
    body: '{}',
    signingKey: clientKeys.privateKey,
    ...options,
  });
}
