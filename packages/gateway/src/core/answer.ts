import { formatTime } from '@apoint/canonical-request';
import {
  type OpenedRequest,
  type VerifiedRequest,
  type WriteResponseOptions,
  writeResponse,
} from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayClient } from '../clients/client.js';
import type { GatewaySettings } from './check-options.js';
import type { GatewayResponse, Handler, HandlerAnswer, RequestContext } from './exchange.js';
import { bytesOfAnswer } from './written-answer.js';

/** What every answer of one exchange is written with. */
export interface Answering {
  readonly settings: GatewaySettings;
  readonly responseTime: () => string;
  readonly tracerId: string;
}

/** How an answer is sealed. */
export type Sealing = Pick<WriteResponseOptions, 'encryption' | 'sealFor' | 'requestKey'>;

/**
 * With what the answer to an encrypted request is sealed
 * ([protocol 6.6](../../protocol.md#66-encrypted-responses)).
 *
 * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED` when the client has no key for that: known before the handler runs
 */
export function sealingFor(
  { contentEncryptionKey: requestKey }: OpenedRequest,
  client: GatewayClient,
  settings: GatewaySettings,
): Sealing {
  const { encryption = settings.encryption } = client;
  const sealFor = client.encryptionKeys ?? client.verificationKeys;
  if (encryption?.canSealFor(sealFor)) return { encryption, sealFor, requestKey };
  throw new ApointError(
    'ENCRYPTION_NOT_CONFIGURED',
    'The client has no RSA key that its answer could be sealed for; give it encryptionKeys.',
  );
}

/** @throws {@link ApointError} `HANDLER_FAILED` */
export async function askHandler(
  handler: Handler,
  request: OpenedRequest,
  context: RequestContext,
): Promise<HandlerAnswer> {
  try {
    const answer = await handler(request, context);
    if (typeof answer?.result?.resultStatus === 'string') return answer;
  } catch (cause) {
    throw new ApointError(
      'HANDLER_FAILED',
      'The request was accepted, but its handler threw; see the cause.',
      { cause },
    );
  }
  throw new ApointError('HANDLER_FAILED', 'The request was accepted, but its handler returned no result.');
}

/**
 * An answer, sealed and signed.
 *
 * @throws {@link ApointError} `SIGNER_FAILED`; `HANDLER_FAILED` for what JSON cannot write
 */
export async function signedAnswer(
  request: VerifiedRequest,
  answer: HandlerAnswer,
  client: GatewayClient,
  { settings, responseTime, tracerId }: Answering,
  sealing?: Sealing,
): Promise<GatewayResponse> {
  const { signingKeys = settings.signingKeys, separator = settings.separator } = client;
  // A toJSON of the handler's may make nothing of it.
  const json: Uint8Array | string | undefined = bytesOfAnswer(answer) ?? JSON.stringify(answer, finite);
  if (json === undefined)
    throw new ApointError('HANDLER_FAILED', 'The request was accepted, but JSON has no form for its answer.');
  const { headers, body } = await writeResponse({
    ...sealing,
    request,
    body: json,
    signingKey: signingKeys,
    time: responseTime(),
    tracerId,
    separator,
  });
  return { status: 200, headers, body };
}

/** JSON would write null for a number that is not finite, and the signature would hold for that. */
function finite(_: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new ApointError(
    'HANDLER_FAILED',
    'The request was accepted, but its answer holds a number that is not finite, for which JSON has no form.',
  );
}

const SECOND = 1000;

/** Tells the `Response-Time` of an answer that is made now. It counts in seconds, so it is formatted once a second. */
export function responseTimes({ now = Date.now, timeOffsetMinutes }: GatewaySettings): () => string {
  let second: number | undefined;
  let text = '';
  return () => {
    const moment = now();
    if (second !== Math.floor(moment / SECOND)) {
      text = formatTime(moment, { offsetMinutes: timeOffsetMinutes });
      second = Math.floor(moment / SECOND);
    }
    return text;
  };
}
