import { claimResponse, type WriteRequestOptions, writeRequest } from '@apoint/message';
import { type RsaAes, rsaAes } from '@apoint/rsa-aes-envelope';
import { ISSUE_URI, type Sandbox } from '@apoint/sandbox';

export const REQUEST = {
  bizNo: 'order-1',
  bizDate: 1_716_340_941_000,
  providerUserInfo: { id: 'user-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: { product: 'point' },
};

export interface Answer {
  readonly result: { resultCode: string; resultStatus: string; resultMessage?: string };
  readonly [member: string]: unknown;
}

type Writing = Partial<WriteRequestOptions>;

/** How requests to the sandbox are sealed. */
export function toSandbox({ platformKeys }: Sandbox): RsaAes {
  return rsaAes({ sealFor: platformKeys.encryption });
}

/** How its answers are opened. */
function atPartner({ clientKeys }: Sandbox): RsaAes {
  return rsaAes({ openWith: clientKeys.encryption.privateKey });
}

/** A signed request, as any partner writes it. */
export function written(sandbox: Sandbox, body: unknown, options: Writing = {}) {
  return writeRequest({
    method: 'POST',
    uri: ISSUE_URI,
    clientId: sandbox.clientId,
    signingKey: sandbox.clientKeys.signing.privateKey,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...options,
  });
}

/** The bytes of a signed request on HTTP/1.1; each further line of its head ends with CRLF. */
export async function requestBytes(sandbox: Sandbox, body: unknown, lines = ''): Promise<Uint8Array> {
  const message = await written(sandbox, body);
  const headers = Object.entries(message.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${ISSUE_URI} HTTP/1.1\r\nHost: sandbox\r\n${lines}${headers.join('')}Content-Length: ${message.body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), message.body]);
}

export async function post(sandbox: Sandbox, body: unknown, options: Writing = {}): Promise<Response> {
  const message = await written(sandbox, body, options);
  return fetch(`${sandbox.url}${options.uri ?? ISSUE_URI}`, {
    method: options.method ?? 'POST',
    headers: message.headers as Record<string, string>,
    body: message.body,
  });
}

/** What a response says once its signature was verified with the platform's key. */
export async function verified(sandbox: Sandbox, response: Response, options: Writing = {}): Promise<Answer> {
  const { method = 'POST', uri = ISSUE_URI, clientId = sandbox.clientId } = options;
  const request = { method, uri, clientId };
  const claimed = claimResponse({ request, headers: response.headers });
  const body = new Uint8Array(await response.arrayBuffer());
  const keys = sandbox.platformKeys.signing;
  const message = await claimed.verify({ body, keys, freshness: 'unchecked' });
  return (await message.open(atPartner(sandbox))).json as Answer;
}

/** Sends a request, and returns the verified answer. */
export async function ask(sandbox: Sandbox, body: unknown, options: Writing = {}): Promise<Answer> {
  return verified(sandbox, await post(sandbox, body, options), options);
}

export async function codeOf(sandbox: Sandbox, body: unknown, options: Writing = {}): Promise<string> {
  return (await ask(sandbox, body, options)).result.resultCode;
}
