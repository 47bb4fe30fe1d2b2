import { formatTime } from '@apoint/canonical-request';
import { type EnvelopeLayer, RSA_AES } from './envelope-layer.js';
import { checkHeaderValue } from './header-lines.js';
import { HEADER } from './header-names.js';
import { type OutgoingMessage, type SendOptions, send, type WireHeaders } from './send.js';

/** What {@link writeRequest} needs. */
export interface WriteRequestOptions extends SendOptions {
  readonly method: string;
  /** Path and query, as they will be sent. */
  readonly uri: string;
  readonly clientId: string;
  /** The `Request-Time`. Default: now, in the machine's zone. */
  readonly time?: string;
  /** Seen on sibling APIs (protocol 2). */
  readonly agentToken?: string | undefined;
}

/**
 * Writes a request: seals the body if asked to, then signs it (protocol 3 and 6.5).
 *
 * @throws {@link ApointError} the codes of `canonicalRequest`, `sign` and `seal`, `HEADER_VALUE_INVALID`
 */
export function writeRequest(options: WriteRequestOptions): Promise<OutgoingMessage> {
  return writeRequestOver(RSA_AES, options);
}

/** As {@link writeRequest}, over the given layer of envelopes or none. */
export async function writeRequestOver(
  layer: EnvelopeLayer | undefined,
  options: WriteRequestOptions,
): Promise<OutgoingMessage> {
  const { method, uri, clientId, time = formatTime(Date.now()), agentToken } = options;
  const more: WireHeaders = { [HEADER.requestTime]: time };
  if (agentToken !== undefined) more[HEADER.agentToken] = checkHeaderValue(HEADER.agentToken, agentToken);
  return send(options, { method, uri, clientId, time }, layer, more);
}
