import { formatTime } from '@apoint/canonical-request';
import {
  HEADER,
  type OutgoingMessage,
  parseVerifiedJson,
  readBody,
  type VerifiedMessage,
} from '@apoint/message';
import type { ApointError } from '@apoint/primitives/errors';
import { coded } from './coded.js';
import type { Limit } from './limit.js';
import { methodOf, type Operation, urlOf } from './operation.js';
import { parseRetryAfter } from './retry.js';
import type { Settings } from './settings.js';

/** What one exchange brought. Without `json` nothing was verified, and `error` says why. */
export interface AttemptResult {
  readonly json?: unknown;
  readonly error?: ApointError;
  readonly httpStatus?: number;
  readonly tracerId?: string;
  readonly retryAfterMilliseconds?: number;
  readonly unverifiedText?: string;
}

const LONGEST_UNVERIFIED_TEXT = 2000;

/**
 * Writes the request of one attempt: its own time, signature and envelope around the same body (protocol 10).
 *
 * @throws {@link ApointError} the codes of `writeRequest`
 */
export function prepare(
  settings: Settings,
  operation: Operation,
  body: string,
  time: number,
): Promise<OutgoingMessage> {
  const { clientId, signingKey, keyVersion, ecdsa, separator, agentToken, encryption, layers } = settings;
  return layers.writeRequest({
    method: methodOf(operation),
    uri: operation.uri,
    clientId,
    time: formatTime(time, { offsetMinutes: settings.timeOffsetMinutes }),
    body,
    signingKey,
    keyVersion,
    ecdsa,
    separator,
    agentToken,
    encryption: encryption && layers.encryption?.sealFor(encryption),
  });
}

/**
 * Sends one request and reads its answer, for as long as the limit lets it. What goes wrong is part of the result: from
 * here on, bytes may have left.
 */
export async function attempt(
  settings: Settings,
  operation: Operation,
  message: OutgoingMessage,
  limit: Limit,
): Promise<AttemptResult> {
  let known: AttemptResult = {};
  try {
    const url = urlOf(settings.baseUrl, operation);
    const init = requestInit(operation, message, limit.signal);
    const response = await limit.within(() => settings.fetch(url, init));
    known = facts(response, settings);
    const body = await limit.within(() => readBody(response.body, settings.maximumResponseBytes));
    const { httpStatus, tracerId, retryAfterMilliseconds } = known;
    settings.tell?.({
      type: 'response-received',
      httpStatus,
      tracerId,
      retryAfterMilliseconds,
      bodyBytes: body.length,
    });
    return {
      ...known,
      ...(await limit.within(() => read(settings, operation, message, response, body))),
    };
  } catch (error) {
    return { ...known, error: transportError(error) };
  }
}

async function read(
  settings: Settings,
  operation: Operation,
  message: OutgoingMessage,
  response: Response,
  body: Uint8Array,
): Promise<AttemptResult> {
  try {
    const verified = await verify(settings, operation, message, response, body);
    return { json: parseVerifiedJson(verified.body) };
  } catch (error) {
    const unverifiedText = new TextDecoder().decode(body.subarray(0, LONGEST_UNVERIFIED_TEXT));
    return {
      error: coded(error, 'RESPONSE_INVALID', 'The response could not be read; see the cause.'),
      unverifiedText,
    };
  }
}

function verify(
  settings: Settings,
  operation: Operation,
  message: OutgoingMessage,
  response: Response,
  body: Uint8Array,
): Promise<VerifiedMessage> {
  const { clientId, platformKeys: verificationKeys, encryption, freshness, ecdsa, now, layers } = settings;
  return layers.readResponse({
    request: { method: methodOf(operation), uri: operation.uri, clientId },
    headers: response.headers,
    body,
    verificationKeys,
    freshness,
    ecdsa,
    now,
    maximumBodyBytes: settings.maximumResponseBytes,
    decryption: encryption && layers.encryption?.openWith(encryption),
    requestKey: encryption?.requestKeyResponses && message.contentEncryptionKey,
  });
}

function requestInit(
  operation: Operation,
  { headers, body }: OutgoingMessage,
  signal: AbortSignal,
): RequestInit {
  return {
    method: methodOf(operation),
    // A redirect would carry the signed request elsewhere; its answer counts as any other that is not signed.
    redirect: 'manual',
    headers: { ...(headers as Record<string, string>), Accept: 'application/json' },
    signal,
    body,
  };
}

function facts(response: Response, { now }: Settings): AttemptResult {
  const tracerId = response.headers.get(HEADER.tracerId);
  return {
    httpStatus: response.status,
    retryAfterMilliseconds: parseRetryAfter(response.headers.get('Retry-After'), now()),
    ...(tracerId ? { tracerId } : {}),
  };
}

function transportError(error: unknown): ApointError {
  return coded(error, 'NETWORK_FAILED', 'The exchange broke off before the whole response; see the cause.');
}
