import { createClient } from '@apoint/client';
import { createGateway, type Gateway, type OpenedRequest } from '@apoint/gateway';
import { claimResponse, type OpenedResponse, writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { testKeyPair } from '@apoint/tools/test-keys';

export const URI = '/api/open/alipay/v1/promotion/benefit/issue';
const CLIENT_ID = 'FUZZ_CLIENT';
/** The bodies that are signed. If the handler gets any other body, the run has failed. */
const BODIES = [
  '{}',
  '{"bizNo":"order-1","text":"\u7A4D\u5206"}',
  JSON.stringify({ text: 'x'.repeat(2000) }),
];
/** A small limit, so that inputs over the limit stay short. */
const MAXIMUM_BODY_BYTES = 8192;
const BODY_TIMEOUT_MILLISECONDS = 200;

/** The requests that the gateway got, by the `Tracer-Id` of its answer. */
export interface Line {
  readonly method: string;
  readonly uri: string;
}

/** Both ends: a gateway that remembers its requests, and a client that signs. */
export async function createWorld() {
  const signing = await testKeyPair('P-224', 0);
  const encryption = await testKeyPair('RSA-2048');
  const platform = await testKeyPair('P-224', 1);
  // One pair of keys for both directions, because the run does not test for whom an envelope is sealed.
  const envelopes = rsaAes({ sealFor: encryption.publicKey, openWith: encryption.privateKey });
  const lines = new Map<string, Line>();
  const strangers: string[] = [];
  const client = { verificationKeys: signing.publicKey, encryptionKeys: encryption.publicKey };
  const core = createGateway({
    clients: { [CLIENT_ID]: client },
    signingKeys: platform.privateKey,
    encryption: envelopes,
    maximumBodyBytes: MAXIMUM_BODY_BYTES,
    bodyTimeoutMilliseconds: BODY_TIMEOUT_MILLISECONDS,
    // Many mutations come from one request, and one that changes nothing of importance must be accepted.
    replay: 'unchecked',
  });
  const gateway: Gateway = {
    ...core,
    exchange: async (request, handler) => {
      const answer = await core.exchange(request, handler);
      lines.set(answer.headers['Tracer-Id'] ?? '', { method: request.method, uri: request.uri });
      return answer;
    },
  };
  const handler = ({ method, uri, body }: OpenedRequest) => {
    const text = new TextDecoder().decode(body);
    const signed = method === 'POST' && uri === URI && BODIES.includes(text);
    if (!signed && !text.includes('benefitIssueMode')) strangers.push(text);
    return { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };
  };
  return {
    gateway,
    handler,
    /** The request of a `Tracer-Id`; it is removed. */
    takeLine: (tracerId: string): Line | undefined => {
      const line = lines.get(tracerId);
      lines.delete(tracerId);
      return line;
    },
    /** Unsigned requests that reached the handler. */
    strangers: strangers as readonly string[],
    /** Genuine requests, as text for a socket. */
    requests: () =>
      Promise.all(
        BODIES.flatMap((body) =>
          ['plain', 'chunked', 'encrypted'].map((form) =>
            requestText(form, {
              method: 'POST',
              uri: URI,
              clientId: CLIENT_ID,
              body,
              signingKey: signing.privateKey,
              ...(form === 'encrypted' ? { encryption: envelopes } : {}),
            }),
          ),
        ),
      ),
    verify: async (
      line: Line,
      headers: ReadonlyMap<string, string>,
      body: string,
    ): Promise<OpenedResponse> => {
      const claimed = claimResponse({ request: { ...line, clientId: CLIENT_ID }, headers });
      const bytes = Buffer.from(body, 'latin1');
      const verified = await claimed.verify({ body: bytes, keys: platform.publicKey });
      return verified.open(envelopes);
    },
    issue: async (baseUrl: string): Promise<string> => {
      const outcome = await createClient({
        clientId: CLIENT_ID,
        baseUrl,
        signingKey: signing.privateKey,
        platformKeys: platform.publicKey,
        // The time-outs of this server are short, so a busy machine may exceed them.
        retry: { maximumAttempts: 50 },
        timeoutMilliseconds: 600_000,
      }).issueBenefit({
        providerUserInfo: {},
        benefitIssueMode: 'BENEFIT_PRODUCT_ID',
        benefitIssueDetail: {},
      });
      return outcome.status;
    },
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;

async function requestText(form: string, options: Parameters<typeof writeRequest>[0]): Promise<string> {
  const { headers, body } = await writeRequest(options);
  const bytes = Buffer.from(body).toString('latin1');
  const [length, sent] =
    form === 'chunked'
      ? ['Transfer-Encoding: chunked', `${body.length.toString(16)}\r\n${bytes}\r\n0\r\n\r\n`]
      : [`Content-Length: ${body.length}`, bytes];
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${URI} HTTP/1.1`, 'Host: gateway.example', ...lines, length, '', sent].join('\r\n');
}
