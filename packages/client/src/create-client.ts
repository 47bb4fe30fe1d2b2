import type { BenefitIssueRequest, JsonObject } from '@apoint/benefit-issue-types';
import { validateRequest, validateResponse } from '@apoint/benefit-issue-types/validate';
import { readResponse, writeRequest } from '@apoint/message';
import { callOperation } from './call-operation.js';
import { ENCRYPTION } from './encryption-layer.js';
import { issueBenefit } from './issue-benefit.js';
import type { Layers } from './layers.js';
import type { Operation } from './operation.js';
import type { CallOptions, ClientOptions } from './options.js';
import type { CallOutcome, IssueOutcome } from './outcome.js';
import { settingsOf } from './settings.js';

/** A partner's end of the line. */
export interface Client {
  /**
   * Issues an A.Point (protocol 8 to 10). While the outcome is unknown it repeats the request with the same `bizNo` and
   * the same body; what it cannot settle it calls unknown.
   *
   * @throws {@link ApointError} before the first byte leaves: `REQUEST_INVALID`, `BEFORE_SEND_FAILED`, `ABORTED`,
   * `TIMED_OUT`, `SIGNER_FAILED` and other codes of signing and sealing. Never for what happens afterwards.
   */
  issueBenefit<BenefitValueInfo extends JsonObject = JsonObject>(
    request: BenefitIssueRequest,
    options?: CallOptions,
  ): Promise<IssueOutcome<BenefitValueInfo>>;
  /**
   * Calls any endpoint of the same gateway (protocol 12), and judges its `result` by the status alone.
   *
   * @throws {@link ApointError} as {@link Client.issueBenefit}, and `URI_INVALID`
   */
  call<Body extends JsonObject = JsonObject>(
    operation: Operation,
    body: JsonObject,
    options?: CallOptions,
  ): Promise<CallOutcome<Body>>;
}

const ALL: Layers = { readResponse, writeRequest, validateRequest, validateResponse, encryption: ENCRYPTION };

/**
 * Makes a client. It holds no connection and no state, so one serves for as long as its keys do.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `CLIENT_ID_INVALID`
 */
export function createClient(options: ClientOptions): Client {
  return createClientOver(ALL, options);
}

/** As {@link createClient}, over other layers. */
export function createClientOver(layers: Layers, options: ClientOptions): Client {
  const settings = settingsOf(options, layers);
  return {
    issueBenefit: (request, callOptions = {}) => issueBenefit(settings, request, callOptions),
    call: (operation, body, callOptions = {}) => callOperation(settings, operation, body, callOptions),
  };
}
