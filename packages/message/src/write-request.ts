import { formatTime } from '@apoint/canonical-request';
import { ownOptions } from '@apoint/primitives/internal/options';
import { checkHeaderValue, HEADER } from './headers.js';
import { type OutgoingMessage, SEND_OPTIONS, type SendOptions, sealAndSign } from './seal-and-sign.js';

/** Options of {@link writeRequest}. */
export interface WriteRequestOptions extends SendOptions {
  /** In upper case, e.g. `POST`. */
  readonly method: string;
  /** Path and query, as they will be sent. */
  readonly uri: string;
  /** 1 to 64 letters, digits, `_` or `-`. */
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
 * @example
 * ```ts
 * import { generateKeyPair, writeRequest } from '@apoint/message';
 *
 * const { privateKey } = await generateKeyPair(); // yours comes from importPrivateKey
 * const { headers, body, content } = await writeRequest({
 *   method: 'POST',
 *   uri: '/api/open/example',
 *   clientId: 'CLIENT_0001',
 *   body: JSON.stringify({ bizNo: 'order-1' }),
 *   signingKey: privateKey,
 * });
 * console.log(Object.keys(headers).sort().join()); // Client-Id,Content-Type,Request-Time,Signature
 * console.log(new TextDecoder().decode(body)); // {"bizNo":"order-1"}
 * console.log(new TextDecoder().decode(content).split('\n')[0]); // POST /api/open/example
 * ```
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
