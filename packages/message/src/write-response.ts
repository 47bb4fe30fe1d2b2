import { formatTime } from '@apoint/canonical-request';
import { type EnvelopeLayer, RSA_AES } from './envelope-layer.js';
import { checkHeaderValue } from './header-lines.js';
import { HEADER } from './header-names.js';
import { type OutgoingMessage, type SendOptions, type SignedFields, send, type WireHeaders } from './send.js';

/** What {@link writeResponse} needs. */
export interface WriteResponseOptions extends SendOptions {
  /** The request that is answered; its line and its client are signed again with the response. */
  readonly request: Pick<SignedFields, 'method' | 'uri' | 'clientId'>;
  /** The `Response-Time`. Default: now, in the machine's zone. */
  readonly time?: string;
  /** An ID for support tickets. */
  readonly tracerId?: string;
}

/**
 * Writes a response: seals the body if asked to, then signs it (protocol 3 and 6.5).
 *
 * @throws {@link ApointError} the codes of `canonicalResponse`, `sign` and `seal`, `HEADER_VALUE_INVALID`
 */
export function writeResponse(options: WriteResponseOptions): Promise<OutgoingMessage> {
  return writeResponseOver(RSA_AES, options);
}

/** As {@link writeResponse}, over the given layer of envelopes or none. */
export async function writeResponseOver(
  layer: EnvelopeLayer | undefined,
  options: WriteResponseOptions,
): Promise<OutgoingMessage> {
  const { request, time = formatTime(Date.now()), tracerId } = options;
  const { method, uri, clientId } = request;
  const more: WireHeaders = { [HEADER.responseTime]: time };
  if (tracerId !== undefined) more[HEADER.tracerId] = checkHeaderValue(HEADER.tracerId, tracerId);
  return send(options, { method, uri, clientId, time }, layer, more);
}
