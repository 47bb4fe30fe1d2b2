import { formatTime } from '@apoint/canonical-request';
import { ownOptions } from '@apoint/primitives/internal/options';
import { checkHeaderValue, HEADER } from './headers.js';
import { type OutgoingMessage, SEND_OPTIONS, type SendOptions, sealAndSign } from './seal-and-sign.js';

/** Options of {@link writeRequest}. */
export interface WriteRequestOptions extends SendOptions {
  readonly method: string;
  /** Path and query, as they will be sent. */
  readonly uri: string;
  readonly clientId: string;
  /** The `Request-Time`. Default: now, in the machine's zone. */
  readonly time?: string | undefined;
  /** The `Agent-Token` header, which sibling APIs use ([protocol 2](../protocol.md#2-headers)). */
  readonly agentToken?: string | undefined;
}

const NAMES: readonly (keyof WriteRequestOptions)[] = [
  'method',
  'uri',
  'clientId',
  'time',
  'agentToken',
  ...SEND_OPTIONS,
];

/**
 * Writes a request: seals the body if there is `encryption`, then signs it
 * ([protocol 3](../protocol.md#3-content-to-be-signed) and [6.5](../protocol.md#65-the-order)).
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `HEADER_VALUE_INVALID`, and the codes of `canonicalRequest`, `sign` and `seal`
 */
export async function writeRequest(options: WriteRequestOptions): Promise<OutgoingMessage> {
  const {
    method,
    uri,
    clientId,
    time = formatTime(Date.now()),
    agentToken,
    ...sending
  } = ownOptions(options, NAMES);
  return sealAndSign(sending, {
    fields: { method, uri, clientId, time },
    headers: {
      [HEADER.requestTime]: time,
      ...(agentToken !== undefined && {
        [HEADER.agentToken]: checkHeaderValue(HEADER.agentToken, agentToken),
      }),
    },
  });
}
