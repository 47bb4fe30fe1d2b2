import { type ClientOptions, createClient } from '@apoint/client';
import { type WriteResponseOptions, writeResponse } from '@apoint/message';
import { type RsaAesOptions, rsaAes } from '@apoint/rsa-aes-envelope';
import { client, platform } from './keys.js';
import { type Change, CLIENT_ID, LINE, NOW, TIME, type Wire, wireOf } from './wire.js';

/** What a platform could say, by status. */
export const RESULTS = {
  S: '{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"積分"}}',
  F: '{"result":{"resultCode":"PROCESS_FAIL","resultStatus":"F","resultMessage":"積分"}}',
  U: '{"result":{"resultCode":"UNKNOWN_EXCEPTION","resultStatus":"U","resultMessage":"積分"}}',
} as const;

export const SEALED_FOR_CLIENT: Pick<WriteResponseOptions, 'encryption'> = {
  encryption: rsaAes({ sealFor: client.publicKey }),
};
/** How the client seals and opens. */
export const ENVELOPES = { sealFor: platform.publicKey, openWith: client.privateKey } satisfies RsaAesOptions;
export const ENCRYPTION = {
  encryption: rsaAes(ENVELOPES),
} satisfies Partial<ClientOptions>;

const REQUEST = {
  bizNo: 'order-1',
  providerUserInfo: { id: 'user-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: {},
} as const;

/** A genuine response of the platform. */
export async function responseOf(
  options: Partial<WriteResponseOptions> = {},
  line: typeof LINE = LINE,
): Promise<Wire> {
  const { privateKey: signingKey } = platform;
  const message = await writeResponse({ request: line, time: TIME, body: RESULTS.S, signingKey, ...options });
  return wireOf(message, line);
}

export function optionsOf(options: Partial<ClientOptions> = {}): ClientOptions {
  return {
    clientId: CLIENT_ID,
    baseUrl: 'https://platform.example',
    signingKey: client.privateKey,
    platformKeys: platform.publicKey,
    retry: 'never',
    now: () => NOW,
    ...options,
  };
}

/** How an issue of points ends: `issued` or `rejected`, or the code of the error that left the outcome unknown. */
export async function issued(options: ClientOptions): Promise<string> {
  const outcome = await createClient(options).issueBenefit(REQUEST);
  return outcome.status === 'unknown' ? outcome.error.code : outcome.status;
}

/** What the client makes of an answer. The attacker sees the request before. */
export function atClient(
  answer: (sent: Wire) => Wire | Promise<Wire>,
  options: Partial<ClientOptions> = {},
): Promise<string> {
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const sent = { headers: init?.headers as Wire['headers'], body: init?.body as Wire['body'] };
    const { headers, again = {}, body } = await answer({ ...LINE, ...sent });
    return new Response(body, { headers: [...Object.entries(headers), ...Object.entries(again)] });
  };
  return issued(optionsOf({ fetch, ...options }));
}

/** What the client makes of a genuine response, plain or sealed, that was changed on its way. */
export function answered(
  change: Change,
  response: Partial<WriteResponseOptions> = {},
  options: Partial<ClientOptions> = {},
): Promise<string> {
  return atClient(async () => change(await responseOf(response)), options);
}
