import { formatTime } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import { checkNames, optionInvalid } from '@apoint/primitives/internal/options';
import type { ContentEncryptionKey } from '@apoint/rsa-aes-envelope';
import type { AnsweredRequest } from './claim-response.js';
import { checkHeaderValue, HEADER } from './headers.js';
import { type OutgoingMessage, SEND_OPTIONS, type SendOptions, sealAndSign } from './seal-and-sign.js';

/** What {@link writeResponse} needs. */
export interface WriteResponseOptions extends SendOptions {
  /** The request that is answered; its line and its client are signed again with the response. */
  readonly request: AnsweredRequest;
  /** The `Response-Time`. Default: now, in the machine's zone. */
  readonly time?: string | undefined;
  /** An ID for support tickets. */
  readonly tracerId?: string | undefined;
  /** Whom the body is sealed for, in place of `sealFor` of `encryption`: a server seals for each client. */
  readonly sealFor?: PublicKey | KeyRing<PublicKey> | undefined;
  /**
   * The `contentEncryptionKey` of the request. It is used where `encryption` was made with `answerKey: 'request'`, and
   * ignored otherwise.
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
 */
export async function writeResponse(options: WriteResponseOptions): Promise<OutgoingMessage> {
  checkNames(options, NAMES);
  const { time = formatTime(Date.now()), tracerId, sealFor, requestKey } = options;
  // An untyped caller may pass undefined: its method is refused as missing.
  const { method, uri, clientId } = options.request ?? {};
  // An answer that was meant to be sealed must not go in clear.
  if (sealFor !== undefined && options.encryption === undefined)
    throw optionInvalid('encryption', 'given where there is sealFor');
  return sealAndSign(options, {
    fields: { method, uri, clientId, time },
    headers: {
      [HEADER.responseTime]: time,
      ...(tracerId !== undefined && { [HEADER.tracerId]: checkHeaderValue(HEADER.tracerId, tracerId) }),
    },
    sealing: { sealFor, requestKey },
  });
}
