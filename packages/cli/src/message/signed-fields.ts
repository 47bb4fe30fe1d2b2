import { type CanonicalRequestFields, formatTime } from '@apoint/canonical-request';
import { HEADER } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments } from '../command.js';
import type { Config } from '../config/config.js';
import { type CapturedMessage, type CapturedRequest, headerOf } from '../inputs/captured-message.js';
import { textOption } from '../options.js';

/** The fields that a signature covers, as a message has them. Nothing has been checked. */
export type SignedFields = CanonicalRequestFields & { readonly time: string; readonly body: Uint8Array };

/** The name of the header with the time of a message. */
export function timeHeaderOf({ direction }: CapturedMessage): string {
  return direction === 'request' ? HEADER.requestTime : HEADER.responseTime;
}

/**
 * The fields of a message that are signed: from its headers, or in their place from the options.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for what is neither in the message nor given
 */
export function signedFields(message: CapturedMessage, given: Arguments, config: Config): SignedFields {
  const { method, uri, headers } = lineOf(message);
  const clientId = textOption(given, 'client-id') ?? headerOf(headers, HEADER.clientId) ?? config.clientId;
  const time = timeFrom(given) ?? headerOf(message.headers, timeHeaderOf(message));
  if (clientId === undefined)
    throw new ApointError('OPTION_INVALID', 'The message has no Client-Id header: give --client-id.');
  if (time === undefined)
    throw new ApointError(
      'OPTION_INVALID',
      'The message has no time that could be signed: give --time, such as --time now.',
    );
  return { method, uri, clientId, time, body: message.body };
}

/** The request line that a signature covers; of a response, that of its request. */
export function lineOf(message: CapturedMessage): CapturedRequest {
  if (message.direction === 'request') return message;
  if (message.request) return message.request;
  throw new ApointError(
    'OPTION_INVALID',
    'The signature of a response covers the request that it answers: name its file by --request, or give --method, --uri and --client-id.',
  );
}

/** `--time`, where `now` stands for the clock of this machine. */
export function timeFrom(given: Arguments): string | undefined {
  const time = textOption(given, 'time');
  return time === 'now' ? formatTime(Date.now()) : time;
}
