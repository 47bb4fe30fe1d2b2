import type {
  BenefitIssueRequest,
  JsonObject,
  Operation,
  OperationResponse,
} from '@apoint/benefit-issue-types';
import { callOperation } from './call/call-operation.js';
import type { CallOptions, ClientOptions } from './options/client-options.js';
import { settingsOf } from './options/settings.js';
import { type Order, prepareOrder } from './order/order.js';
import { submitOrder } from './order/submit-order.js';
import type { CallOutcome, IssueOutcome } from './outcome/outcome.js';

/** The client of a partner. */
export interface Client<
  Request extends object = BenefitIssueRequest,
  BenefitValueInfo extends JsonObject = JsonObject,
> {
  /**
   * Makes an order: the body in its final bytes, and its `bizNo`. If the request has no `bizNo`, it makes one. It sends nothing.
   * Store the order, then submit it. After a crash, submit the same order again.
   *
   * @throws {@link ApointError} `REQUEST_INVALID`, `OPTION_INVALID` for a `createBizNo` or `issueBenefit` that fails
   */
  prepare(request: Request): Order;
  /**
   * Sends an order, now or after a crash ([protocol 8](../protocol.md#8-request-body) to
   * [10](../protocol.md#10-idempotency)). While the outcome is unknown, it repeats the request with the same
   * body. If it cannot settle the outcome, the outcome is `unknown`. So it is if the platform refuses the parameters of an order
   * that may have been sent before: only the first sending of an order whose `bizNo` this client has made is known to be the first,
   * or one with the call option `bizNo: 'fresh'`.
   *
   * @throws {@link ApointError} only before the first byte leaves: `OPTION_INVALID`, `REQUEST_INVALID`, `ABORTED`, `TIMED_OUT`, `SIGNER_FAILED` and
   * other codes of signing and sealing
   */
  submit(order: Order, options?: CallOptions): Promise<IssueOutcome<BenefitValueInfo>>;
  /**
   * Issues an A.Point: `prepare` and `submit` in one call. A crash in between loses the order. Do not call it again for the same
   * points: a request that is made anew, such as with a new `bizDate`, is another content. Use `prepare`, store, then `submit`.
   *
   * @throws {@link ApointError} as {@link Client.prepare} and {@link Client.submit}
   */
  issueBenefit(request: Request, options?: CallOptions): Promise<IssueOutcome<BenefitValueInfo>>;
  /**
   * Calls any endpoint of the same gateway ([protocol 12](../protocol.md#12-siblings)), and judges the
   * `result` of the answer.
   *
   * @throws {@link ApointError} as {@link Client.submit}, and `REQUEST_INVALID`, `URI_INVALID`, `METHOD_INVALID`
   */
  call<Body extends object, Response extends OperationResponse>(
    operation: Operation<Body, Response>,
    body: NoInfer<Body>,
    options?: CallOptions,
  ): Promise<CallOutcome<Response>>;
}

/**
 * Makes a client. It holds no connection and no state, so you can use one client as long as its keys are valid.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `CLIENT_ID_INVALID`
 * @example
 * ```ts
 * import { createClient } from '@apoint/client';
 * import { createSandbox } from '@apoint/sandbox';
 *
 * const sandbox = await createSandbox(); // a local AlipayHK
 * const client = createClient({
 *   clientId: sandbox.clientId,
 *   baseUrl: sandbox.url, // ALIPAYHK_HOSTS.production
 *   signingKey: sandbox.clientKeys.signing.privateKey, // await importPrivateKey(pem)
 *   platformKeys: sandbox.platformKeys.signing, // await importPublicKey(pem)
 * });
 *
 * const order = client.prepare({
 *   bizNo: 'order-1',
 *   bizDate: Date.now(),
 *   providerUserInfo: { id: 'user-1' },
 *   benefitIssueMode: 'BENEFIT_PRODUCT_ID',
 *   benefitIssueDetail: {},
 * });
 * // Store the order here: after a crash, submit the same one again.
 * const outcome = await client.submit(order);
 * console.log(outcome.status, outcome.bizNo); // issued order-1
 * if (outcome.status === 'unknown') console.error(outcome.error.code); // submit the order again later
 * await sandbox.close();
 * ```
 */
export function createClient<
  Request extends object = BenefitIssueRequest,
  BenefitValueInfo extends JsonObject = JsonObject,
>(options: ClientOptions<Request, BenefitValueInfo>): Client<Request, BenefitValueInfo> {
  const settings = settingsOf(options);
  return {
    prepare: (request) => prepareOrder(settings, request),
    submit: async (order, callOptions = {}) => submitOrder(settings, order, callOptions),
    issueBenefit: async (request, callOptions = {}) =>
      submitOrder(settings, prepareOrder(settings, request), callOptions),
    call: async (operation, body, callOptions = {}) => callOperation(settings, operation, body, callOptions),
  };
}
