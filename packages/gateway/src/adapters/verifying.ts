import type { OpenedRequest, VerifiedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { randomHex } from '@apoint/primitives/internal/random-hex';
import type { Verifier } from '../core/create-verifier.js';
import type { GatewayRequest, GatewayResponse } from '../core/exchange.js';
import { unsignedRefusal } from '../core/refusal.js';
import { asSigned, checkExternalUri, type ExternalUri } from './external-uri.js';

/** What every verifying middleware is given. */
export interface VerifyingOptions {
  /** What `createVerifier` returned. */
  readonly verifier: Verifier<OpenedRequest | VerifiedRequest>;
  /** What the client has signed, where something in front has changed the path. Default: path and query as they came. */
  readonly externalUri?: ExternalUri | undefined;
  /**
   * What becomes of a request that is refused. `answered`: it gets an unsigned refusal with a 4xx or 5xx. `handed-on`: the error goes to
   * the error handler of the framework. Default: `answered`.
   */
  readonly refusals?: 'answered' | 'handed-on' | undefined;
}

/** What a verifying middleware leaves on a request. */
export interface Admitted {
  /** The request, with the verified bytes as its `body`, and as `json` what they say, unless the verifier passes requests on sealed. */
  readonly verified: OpenedRequest | VerifiedRequest;
  /** `REPLAY_STORE_UNAVAILABLE`, where the guard could not say and `whenDown: 'allow'` let the request pass all the same. */
  readonly replayError: ApointError | undefined;
}

/** What came of a request. */
export type Verdict = Admitted | { readonly refusal: ApointError };

export const VERIFYING: readonly (keyof VerifyingOptions)[] = ['verifier', 'externalUri', 'refusals'];

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkedVerifyingOptions<Options extends VerifyingOptions>(
  given: Options,
  names: readonly (keyof Options & string)[] = VERIFYING,
): Options {
  const options = ownOptions(given, names);
  const { verifier, externalUri, refusals } = options;
  if (typeof verifier?.verifyRequest !== 'function')
    throw optionInvalid('verifier', 'what createVerifier returns');
  checkExternalUri(externalUri);
  checkWord('refusals', refusals, ['answered', 'handed-on']);
  return options;
}

/** Rejects only with what the source of a body throws without a code: nobody is left to answer. */
export async function judge(
  { verifier, externalUri }: VerifyingOptions,
  request: GatewayRequest,
): Promise<Verdict> {
  try {
    const { request: verified, replayError } = await verifier.verifyRequest(asSigned(request, externalUri));
    return { verified, replayError };
  } catch (error) {
    if (ApointError.is(error)) return { refusal: error };
    throw error;
  }
}

/** A refusal as a gateway would send it to a stranger. */
export function refusalFor(error: ApointError): GatewayResponse {
  return unsignedRefusal(error, randomHex());
}

/** Leaves on a request what was verified, where handlers and body parsers behind look for a body. */
export function leaveOn(request: object, { verified, replayError }: Admitted): void {
  const body = 'json' in verified ? verified.json : verified.body;
  // A body parser of Express 4 takes `_body` as the sign that there is nothing left to parse.
  Object.assign(request, { verified, replayError, rawBody: verified.body, body, _body: true });
}
