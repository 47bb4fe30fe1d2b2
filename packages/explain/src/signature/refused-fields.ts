import { canonicalRequest } from '@apoint/canonical-request';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import type { Cause } from '../explanation.js';
import type { Found } from '../finding.js';
import type { ReadMessage } from '../message.js';

const CAUSES: Readonly<Partial<Record<ApointErrorCode, Cause>>> = {
  METHOD_INVALID: 'METHOD_DIFFERS',
  URI_INVALID: 'URI_DIFFERS',
  CLIENT_ID_INVALID: 'CLIENT_ID_DIFFERS',
  TIME_INVALID: 'TIME_DIFFERS',
};

/** A message may be signed as it is, and still break a rule of [protocol 3](../../protocol.md#3-content-to-be-signed). */
export function refusedFields({ method, uri, clientId, time, body }: ReadMessage): Found[] {
  try {
    canonicalRequest({ method, uri, clientId, time, body });
    return [];
  } catch (error) {
    const cause = ApointError.is(error) ? CAUSES[error.code] : undefined;
    if (!cause) return [];
    const says = `The signature is right, but receivers refuse the message. ${(error as ApointError).message}`;
    return [
      {
        cause,
        certainty: 'proven',
        says,
        detail: { how: 'signed as it arrived, and against the rules of the wire' },
      },
    ];
  }
}
