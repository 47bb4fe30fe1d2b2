import { formatTime } from '@apoint/canonical-request';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import {
  type ClaimRequestOptions,
  type ClaimResponseOptions,
  claimRequest,
  claimResponse,
  type HeaderName,
  type OpenedRequest,
  type OpenedResponse,
  type OpenResponseOptions,
  type OutgoingMessage,
  type VerifiedRequest,
  type VerifiedResponse,
  type VerifyMessageOptions,
  type WriteRequestOptions,
  type WriteResponseOptions,
  writeRequest,
  writeResponse,
} from '@apoint/message';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { testKeyPair } from '../../../test-keys/index.js';

/** The moment at which all tests play. */
export const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
export const TIME = formatTime(NOW, { offsetMinutes: 480 });
export const REQUEST = { method: 'POST', uri: '/api/open/test?order=1', clientId: 'CLIENT_0001' };
export const BODY = '{"bizNo":"1","text":"積分"}';

/** The signer of all messages that do not name another. P-224 is quick to sign with. */
export const ends = await testKeyPair({ importPrivateKey, importPublicKey }, 'P-224');

export function requestOf(options: Partial<WriteRequestOptions> = {}): Promise<OutgoingMessage> {
  return writeRequest({ ...REQUEST, time: TIME, body: BODY, signingKey: ends.privateKey, ...options });
}

export function responseOf(options: Partial<WriteResponseOptions> = {}): Promise<OutgoingMessage> {
  return writeResponse({ request: REQUEST, time: TIME, body: BODY, signingKey: ends.privateKey, ...options });
}

type Received = Pick<OutgoingMessage, 'headers' | 'body'>;

/** How a request is received. */
export type Receiving = Partial<ClaimRequestOptions & VerifyMessageOptions> & {
  readonly encryption?: RsaAes | undefined;
};

/** How a response is received. */
export type ReceivingResponse = Partial<ClaimResponseOptions & VerifyMessageOptions> &
  OpenResponseOptions & { readonly encryption?: RsaAes | undefined };

/** Claims and verifies. Asynchronous from its start, so that every refusal is a rejection. */
export async function verifyBack(
  message: Received,
  { method = REQUEST.method, uri = REQUEST.uri, headers = message.headers, ...rest }: Receiving = {},
): Promise<VerifiedRequest> {
  const { encryption: _, ...verifying } = rest;
  const claimed = claimRequest({ method, uri, headers });
  return claimed.verify({ body: message.body, keys: ends.publicKey, now: () => NOW, ...verifying });
}

/** Claims, verifies and opens. */
export async function readBack(message: Received, options: Receiving = {}): Promise<OpenedRequest> {
  return (await verifyBack(message, options)).open(options.encryption);
}

export async function verifyBackResponse(
  message: Received,
  { request = REQUEST, headers = message.headers, ...rest }: ReceivingResponse = {},
): Promise<VerifiedResponse> {
  const { encryption: _, requestKey: __, ...verifying } = rest;
  const claimed = claimResponse({ request, headers });
  return claimed.verify({ body: message.body, keys: ends.publicKey, now: () => NOW, ...verifying });
}

export async function readBackResponse(
  message: Received,
  options: ReceivingResponse = {},
): Promise<OpenedResponse> {
  const { encryption, requestKey } = options;
  return (await verifyBackResponse(message, options)).open(encryption, { requestKey });
}

/** The message with other headers; `undefined` takes one away. */
export function withHeaders(
  message: OutgoingMessage,
  changes: Partial<Record<HeaderName, string | undefined>>,
): OutgoingMessage {
  const entries = Object.entries({ ...message.headers, ...changes });
  return { ...message, headers: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}

/** The error of a call; a test fails if there is none, or one of another class. */
export async function refusalOf(call: Promise<unknown>): Promise<ApointError> {
  const error: unknown = await call.then(
    () => new Error('Nothing was refused.'),
    (reason: unknown) => reason,
  );
  if (error instanceof ApointError) return error;
  throw error;
}

export async function codeOf(call: Promise<unknown>): Promise<ApointErrorCode> {
  return (await refusalOf(call)).code;
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
