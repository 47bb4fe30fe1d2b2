import { type ReadRequestOptions, readRequestOver, type VerifiedRequest } from './read-request.js';
import { type ReadResponseOptions, readResponseOver } from './read-response.js';
import type { SignedRequest, VerifiedMessage } from './receive.js';
import type { OutgoingMessage } from './send.js';
import { type WriteRequestOptions, writeRequestOver } from './write-request.js';
import { type WriteResponseOptions, writeResponseOver } from './write-response.js';

export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export type { HeaderSource } from './header-lines.js';
export { HEADER, type HeaderName } from './header-names.js';
export { parseVerifiedJson } from './json.js';
export { type BodySource, readBody } from './read-body.js';
export { assertVerified, type VerifiedBytes } from './verified-bytes.js';
export type {
  OutgoingMessage,
  ReadRequestOptions,
  ReadResponseOptions,
  SignedRequest,
  VerifiedMessage,
  VerifiedRequest,
  WriteRequestOptions,
  WriteResponseOptions,
};

/**
 * As `writeRequest` of `@apoint/message`, for messages that are only signed: no code of envelopes comes along.
 *
 * @throws {@link ApointError} as there; `OPTION_INVALID` for `encryption`
 */
export function writeRequest(options: Omit<WriteRequestOptions, 'encryption'>): Promise<OutgoingMessage> {
  return writeRequestOver(undefined, options);
}

/**
 * As `readRequest` of `@apoint/message`, for messages that are only signed: no code of envelopes comes along.
 *
 * @throws {@link ApointError} as there; `ENCRYPTION_NOT_CONFIGURED` for every encrypted request
 */
export function readRequest(options: Omit<ReadRequestOptions, 'decryption'>): Promise<VerifiedRequest> {
  return readRequestOver(undefined, options);
}

/**
 * As `writeResponse` of `@apoint/message`, for messages that are only signed: no code of envelopes comes along.
 *
 * @throws {@link ApointError} as there; `OPTION_INVALID` for `encryption`
 */
export function writeResponse(options: Omit<WriteResponseOptions, 'encryption'>): Promise<OutgoingMessage> {
  return writeResponseOver(undefined, options);
}

/**
 * As `readResponse` of `@apoint/message`, for messages that are only signed: no code of envelopes comes along.
 *
 * @throws {@link ApointError} as there; `ENCRYPTION_NOT_CONFIGURED` for every encrypted response
 */
export function readResponse(
  options: Omit<ReadResponseOptions, 'decryption' | 'requestKey'>,
): Promise<VerifiedMessage> {
  return readResponseOver(undefined, options);
}
