import { checkClientId } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { checkContentEncoding } from './content-encoding.js';
import { checkContentType } from './content-type.js';
import { type EnvelopeLayer, RSA_AES } from './envelope-layer.js';
import { type HeaderSource, readHeaderLines, requireHeader } from './header-lines.js';
import { HEADER } from './header-names.js';
import {
  checkBody,
  type ReceiveOptions,
  receive,
  type SignedRequest,
  type VerifiedMessage,
} from './receive.js';

/** What {@link readRequest} needs. */
export interface ReadRequestOptions extends ReceiveOptions {
  readonly method: string;
  /** Path and query as they came. */
  readonly uri: string;
  readonly headers: HeaderSource;
  /**
   * The public keys of a client by its `Client-Id`, or `undefined` for one that is not known. Only the
   * form of the headers has been checked when this is called: anybody may have sent them.
   */
  readonly verificationKeys: (
    clientId: string,
  ) => PublicKey | KeyRing<PublicKey> | undefined | Promise<PublicKey | KeyRing<PublicKey> | undefined>;
  /**
   * Asked once signature and time hold, before anything is opened, and waited for. It refuses a request by throwing: one
   * that came before, say. What it throws passes as it is.
   */
  readonly admit?: (request: SignedRequest) => void | Promise<void>;
}

/** A request that passed every check. */
export interface VerifiedRequest extends VerifiedMessage {
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly agentToken?: string;
}

/**
 * Reads a request, in this order: size, headers, client look-up, signature over the raw bytes, freshness, `admit`,
 * decryption.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`, `HEADER_MISSING`, `HEADER_REPEATED`,
 * `HEADER_VALUE_INVALID`, `CONTENT_TYPE_UNSUPPORTED`, `CHARSET_UNSUPPORTED`, `CONTENT_ENCODING_UNSUPPORTED`,
 * `CLIENT_UNKNOWN`, `ENCRYPTION_NOT_CONFIGURED`, and the codes of `canonicalRequest`, `verify`, `checkFreshness` and `open`
 */
export function readRequest(options: ReadRequestOptions): Promise<VerifiedRequest> {
  return readRequestOver(RSA_AES, options);
}

/** As {@link readRequest}, over the given layer of envelopes or none. */
export async function readRequestOver(
  layer: EnvelopeLayer | undefined,
  options: ReadRequestOptions,
): Promise<VerifiedRequest> {
  checkBody(options);
  const headers = readHeaderLines(options.headers);
  const clientId = requireHeader(headers, HEADER.clientId);
  checkClientId(clientId);
  checkContentType(requireHeader(headers, HEADER.contentType), headers(HEADER.encrypt) !== undefined);
  checkContentEncoding(headers('Content-Encoding'));
  const time = requireHeader(headers, HEADER.requestTime);
  requireHeader(headers, HEADER.signature);
  const agentToken = headers(HEADER.agentToken);
  const verificationKeys = await options.verificationKeys(clientId);
  if (!verificationKeys)
    throw new ApointError('CLIENT_UNKNOWN', 'No client of this Client-Id is known here.');
  const { method, uri, admit } = options;
  const fields = { method, uri, clientId, time };
  const message = await receive(options, { headers, fields, verificationKeys, admit }, layer);
  const request = { ...message, method, uri, clientId };
  return agentToken === undefined ? request : { ...request, agentToken };
}
