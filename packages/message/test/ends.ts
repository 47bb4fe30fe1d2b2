import { formatTime } from '@apoint/canonical-request';
import {
  type HeaderName,
  type OutgoingMessage,
  type ReadRequestOptions,
  type ReadResponseOptions,
  readRequest,
  readResponse,
  type VerifiedMessage,
  type VerifiedRequest,
  type WriteRequestOptions,
  type WriteResponseOptions,
  writeRequest,
  writeResponse,
} from '@apoint/message';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import { importPrivateKey, importPublicKey } from '@apoint/primitives/keys';
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

export function readBack(
  { headers, body }: Received,
  options: Partial<ReadRequestOptions> = {},
): Promise<VerifiedRequest> {
  const { method, uri } = REQUEST;
  const verificationKeys = () => ends.publicKey;
  return readRequest({ method, uri, headers, body, verificationKeys, now: () => NOW, ...options });
}

export function readBackResponse(
  { headers, body }: Received,
  options: Partial<ReadResponseOptions> = {},
): Promise<VerifiedMessage> {
  const verificationKeys = ends.publicKey;
  return readResponse({ request: REQUEST, headers, body, verificationKeys, now: () => NOW, ...options });
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
