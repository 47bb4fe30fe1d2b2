import { formatTime } from '@apoint/canonical-request';
import {
  createGateway,
  type Gateway,
  type GatewayOptions,
  type GatewayRequest,
  type GatewayResponse,
  type Handler,
} from '@apoint/gateway';
import { importPrivateKey, importPublicKey, type KeyPair } from '@apoint/keys';
import {
  type AnsweredRequest,
  claimResponse,
  type HeaderName,
  type HeaderSource,
  type OpenedResponse,
  type OpenResponseOptions,
  type OutgoingMessage,
  type VerifyMessageOptions,
  type WriteRequestOptions,
  writeRequest,
} from '@apoint/message';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { testKeyPair } from '../../../test-keys/index.js';

/** The moment at which all tests play. */
export const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
export const TIME = formatTime(NOW, { offsetMinutes: 480 });
export const REQUEST = { method: 'POST', uri: '/api/open/test?order=1', clientId: 'CLIENT_0001' };
export const BODY = '{"bizNo":"1","text":"積分"}';
export const SUCCESS = { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' } };

/** P-224 is quick to sign with, so it does wherever it does not matter. */
export const clientKeys = await keyPair('P-224', 0);
export const gatewayKeys = await keyPair('P-224', 1);

/** One of the key pairs for tests. */
export function keyPair(kind: 'RSA-2048' | 'P-224', number: number): Promise<KeyPair> {
  return testKeyPair({ importPrivateKey, importPublicKey }, kind, number);
}

export const succeed: Handler = () => SUCCESS;

/** A handler that must not be reached. */
export const unreachable: Handler = () => {
  throw new Error('The handler was reached.');
};

export function optionsOf(options: Partial<GatewayOptions> = {}): GatewayOptions {
  return {
    clients: { [REQUEST.clientId]: { verificationKeys: clientKeys.publicKey } },
    signingKeys: gatewayKeys.privateKey,
    timeOffsetMinutes: 480,
    createTracerId: () => 'tracer-1',
    now: () => NOW,
    ...options,
  };
}

export function gatewayOf(options: Partial<GatewayOptions> = {}): Gateway {
  return createGateway(optionsOf(options));
}

export function messageOf(options: Partial<WriteRequestOptions> = {}): Promise<OutgoingMessage> {
  return writeRequest({ ...REQUEST, time: TIME, body: BODY, signingKey: clientKeys.privateKey, ...options });
}

/** A request that is here as a whole. */
export type WholeRequest = GatewayRequest & { readonly body: Uint8Array };

/** A signed request as a server would have it. */
export async function requestOf(options: Partial<WriteRequestOptions> = {}): Promise<WholeRequest> {
  const { headers, body } = await messageOf(options);
  const { method, uri } = { ...REQUEST, ...options };
  return { method, uri, headers, body };
}

/** The request with other headers; `undefined` takes one away. */
export function withHeaders(
  request: GatewayRequest,
  changes: Partial<Record<HeaderName, string | undefined>>,
): GatewayRequest {
  const entries = Object.entries({ ...request.headers, ...changes });
  return { ...request, headers: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}

/** How an answer is read; by default, as the client would that sent {@link REQUEST}. */
export interface Reading {
  readonly request?: AnsweredRequest;
  readonly headers?: HeaderSource;
  readonly keys?: VerifyMessageOptions['keys'];
  readonly encryption?: RsaAes;
  readonly requestKey?: OpenResponseOptions['requestKey'];
}

/** Verifies and opens an answer; a test fails when it is not genuine. */
export async function verify(
  { headers: given, body }: GatewayResponse,
  { request = REQUEST, headers = given, keys = gatewayKeys.publicKey, encryption, requestKey }: Reading = {},
): Promise<OpenedResponse> {
  const verified = await claimResponse({ request, headers }).verify({ body, keys, now: () => NOW });
  return verified.open(encryption, { requestKey });
}

/** The JSON of an answer that is genuine. */
export async function answerOf(response: GatewayResponse, reading: Reading = {}): Promise<unknown> {
  return (await verify(response, reading)).json;
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** What every refusal says: its code, status U and nothing more. */
export function refusalWith(resultMessage: string): unknown {
  return { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U', resultMessage } };
}

/** An answer as it stands, genuine or not. */
export function unsigned({ status, headers, body }: GatewayResponse): readonly [number, unknown] {
  if ('Signature' in headers) throw new Error('The answer is signed.');
  return [status, JSON.parse(textOf(body))];
}
