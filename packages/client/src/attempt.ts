import { formatTime } from '@apoint/canonical-request';
import {
  HEADER,
  type OpenWith,
  type OutgoingMessage,
  parseVerifiedJson,
  readBody,
  type SealFor,
  type VerifiedMessage,
} from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { Limit } from './limit.js';
import { type Operation, urlOf } from './operation.js';
import type { ClientEncryption } from './options.js';
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
  const { clientId, signingKey, keyVersion, ecdsa, separator, agentToken, timeOffsetMinutes, encryption } =
    settings;
  return settings.messages.writeRequest({
    method: operation.method ?? 'POST',
    uri: operation.uri,
    clientId,
    body,
    signingKey,
    time: formatTime(time, timeOffsetMinutes === undefined ? {} : { offsetMinutes: timeOffsetMinutes }),
    ...(keyVersion ? { keyVersion } : {}),
    ...(ecdsa ? { ecdsa } : {}),
    ...(separator ? { separator } : {}),
    ...(agentToken === undefined ? {} : { agentToken }),
    ...(encryption ? { encryption: sealForPlatform(encryption) } : {}),
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
    return { error: coded(error), unverifiedText };
  }
}

function verify(
  settings: Settings,
  operation: Operation,
  message: OutgoingMessage,
  response: Response,
  body: Uint8Array,
): Promise<VerifiedMessage> {
  const { clientId, platformKeys: verificationKeys, encryption, freshness, ecdsa, now } = settings;
  const requestKey = encryption?.requestKeyResponses === 'allowed' ? message.contentEncryptionKey : undefined;
  return settings.messages.readResponse({
    request: { method: operation.method ?? 'POST', uri: operation.uri, clientId },
    headers: response.headers,
    body,
    verificationKeys,
    now,
    maximumBodyBytes: settings.maximumResponseBytes,
    ...(encryption ? { decryption: openForClient(encryption) } : {}),
    ...(requestKey ? { requestKey } : {}),
    ...(freshness ? { freshness } : {}),
    ...(ecdsa ? { ecdsa } : {}),
  });
}

function requestInit(
  operation: Operation,
  { headers, body }: OutgoingMessage,
  signal: AbortSignal,
): RequestInit {
  return {
    method: operation.method ?? 'POST',
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

function sealForPlatform({ platformKeys: recipient, profile, contentType }: ClientEncryption): SealFor {
  return { recipient, ...(profile ? { profile } : {}), ...(contentType ? { contentType } : {}) };
}

function openForClient({ decryptionKeys: recipient, profile }: ClientEncryption): OpenWith {
  return { recipient, ...(profile ? { profile } : {}) };
}

function transportError(error: unknown): ApointError {
  if (error instanceof ApointError) return error;
  return new ApointError(
    'NETWORK_FAILED',
    'The exchange broke off before a whole response was there; see the cause.',
    {
      cause: error,
    },
  );
}

function coded(error: unknown): ApointError {
  if (error instanceof ApointError) return error;
  return new ApointError('RESPONSE_INVALID', 'The response could not be read; see the cause.', {
    cause: error,
  });
}
