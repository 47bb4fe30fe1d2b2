import { formatTime } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import type { ContentEncryptionKey } from '@apoint/rsa-aes-envelope';
import type { AnsweredRequest } from './claim-response.js';
import { checkHeaderValue, HEADER } from './headers.js';
import { type OutgoingMessage, SEND_OPTIONS, type SendOptions, sealAndSign } from './seal-and-sign.js';

/** Options of {@link writeResponse}. */
export interface WriteResponseOptions extends SendOptions {
  /** The request to answer. The signature of the response covers its method, URI and client too. */
  readonly request: AnsweredRequest;
  /** The `Response-Time`. Default: now, in the machine's zone. */
  readonly time?: string | undefined;
  /** An ID for support tickets. */
  readonly tracerId?: string | undefined;
  /** The key of the client that the body is sealed for. It replaces `sealFor` of `encryption`. */
  readonly sealFor?: PublicKey | KeyRing<PublicKey> | undefined;
  /**
   * The `contentEncryptionKey` of the request. It is used only if `encryption` was made with `answerKey: 'request'`.
   */
  readonly requestKey?: ContentEncryptionKey | undefined;
}

const NAMES: readonly (keyof WriteResponseOptions)[] = [
  'request',
  'time',
  'tracerId',
  'sealFor',
  'requestKey',
  ...SEND_OPTIONS,
];

/**
 * Writes a response: seals the body if there is `encryption`, then signs it
 * ([protocol 3](../protocol.md#3-content-to-be-signed) and [6.5](../protocol.md#65-the-order)).
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `HEADER_VALUE_INVALID`, and the codes of `canonicalRequest`, `sign` and
 * `seal`
 * @example
 * ```ts
 * import { generateKeyPair, writeResponse } from '@apoint/message';
 *
 * const { privateKey } = await generateKeyPair();
 * const { headers, body } = await writeResponse({
 *   request: { method: 'POST', uri: '/api/open/example', clientId: 'CLIENT_0001' }, // what is answered
 *   body: JSON.stringify({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } }),
 *   signingKey: privateKey,
 *   tracerId: 'trace-1',
 * });
 * console.log(headers['Tracer-Id'], headers['Response-Time'] !== undefined); // trace-1 true
 * console.log(new TextDecoder().decode(body)); // {"result":{"resultCode":"SUCCESS","resultStatus":"S"}}
 * ```
 */
export async function writeResponse(options: WriteResponseOptions): Promise<OutgoingMessage> {
  const {
    request,
    time = formatTime(Date.now()),
    tracerId,
    sealFor,
    requestKey,
    ...sending
  } = ownOptions(options, NAMES);
  // An untyped caller may pass undefined; its missing method is refused.
  const { method, uri, clientId } = request ?? {};
  // A caller who passes sealFor wants encryption, so never send the answer unencrypted.
  if (sealFor !== undefined && sending.encryption === undefined)
    throw optionInvalid(
      'encryption',
      'given together with sealFor: pass the result of rsaAes from @apoint/rsa-aes-envelope',
    );
  return sealAndSign(sending, {
    fields: { method, uri, clientId, time },
    headers: {
      [HEADER.responseTime]: time,
      ...(tracerId !== undefined && { [HEADER.tracerId]: checkHeaderValue(HEADER.tracerId, tracerId) }),
    },
    sealing: { sealFor, requestKey },
  });
}
