import { formatTime } from '@apoint/canonical-request';
import { KeyRing, type PublicKey } from '@apoint/keys';
import { HEADER, type SealFor, writeResponse } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import type { ContentEncryptionKey } from '@apoint/rsa-aes-envelope';
import type { GatewayRequest, GatewayResponse, HandlerAnswer } from './exchange.js';
import type { GatewayClient, GatewayOptions } from './options.js';
import { refusalAnswer, unsignedStatus } from './refusal.js';

/** Whom and what an answer is for. */
export interface AnswerTo {
  readonly request: Pick<GatewayRequest, 'method' | 'uri'>;
  readonly clientId: string;
  readonly client: GatewayClient;
  readonly tracerId: string;
}

/**
 * The way out: encryption, then signature.
 *
 * @param encryption - absent: the answer is not sealed.
 * @throws {@link ApointError} `SIGNER_FAILED`, and what JSON cannot write
 */
export async function signedAnswer(
  options: GatewayOptions,
  to: AnswerTo,
  answer: HandlerAnswer,
  encryption?: SealFor,
): Promise<GatewayResponse> {
  const { signingKeys: signingKey, ecdsa, separator, timeOffsetMinutes, now = Date.now } = options;
  const { headers, body } = await writeResponse({
    request: { ...to.request, clientId: to.clientId },
    body: write(answer),
    signingKey,
    time: formatTime(now(), timeOffsetMinutes === undefined ? {} : { offsetMinutes: timeOffsetMinutes }),
    tracerId: to.tracerId,
    ...(encryption ? { encryption } : {}),
    ...(ecdsa ? { ecdsa } : {}),
    ...(separator ? { separator } : {}),
  });
  return { status: 200, headers, body };
}

/** An answer may have a `toJSON` that makes nothing of it. */
function write(answer: HandlerAnswer): string {
  const text: string | undefined = JSON.stringify(answer);
  if (text !== undefined) return text;
  throw new ApointError('HANDLER_FAILED', 'The request was accepted, but JSON has no form for its answer.');
}

/** A refusal to one whom the gateway does not know, or that it could not sign. */
export function unsignedRefusal(tracerId: string, error: ApointError): GatewayResponse {
  return {
    status: unsignedStatus(error),
    headers: { [HEADER.contentType]: 'application/json; charset=UTF-8', [HEADER.tracerId]: tracerId },
    body: encodeUtf8(JSON.stringify(refusalAnswer(error))),
  };
}

/**
 * With what the answer to an encrypted request is sealed (protocol 6.6).
 *
 * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED` when the client has no RSA key: known before the handler runs
 */
export function sealForClient(
  options: GatewayOptions,
  client: GatewayClient,
  requestKey: ContentEncryptionKey | undefined,
): SealFor {
  const recipient = client.encryptionKeys ?? client.verificationKeys;
  const { key }: { key: PublicKey } = recipient instanceof KeyRing ? recipient.resolve() : { key: recipient };
  if (!key.usages.includes('wrapKey')) {
    throw new ApointError(
      'ENCRYPTION_NOT_CONFIGURED',
      'The client has no RSA key that its answer could be sealed for.',
    );
  }
  const { profile, sealedContentType: contentType, responseKey } = options;
  return {
    recipient,
    ...(profile ? { profile } : {}),
    ...(contentType ? { contentType } : {}),
    ...(responseKey === 'request' && requestKey ? { contentEncryptionKey: requestKey } : {}),
  };
}
