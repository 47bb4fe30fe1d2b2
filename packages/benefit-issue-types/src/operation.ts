import type { Result } from './result.js';

/** The member that every answer of the gateway has ([protocol 9](../protocol.md#9-response-body)). */
export interface OperationResponse {
  readonly result: Result;
}

/**
 * An endpoint of the gateway as a value ([protocol 8](../protocol.md#8-request-body) and
 * [12](../protocol.md#12-siblings)). A client sends the result of `validateRequest`, and returns the result
 * of `validateResponse` for a verified answer. So TypeScript knows both types at the call.
 */
export interface Operation<
  Request extends object = { readonly [member: string]: unknown },
  Response extends OperationResponse = OperationResponse & { readonly [member: string]: unknown },
> {
  /** In upper case. GET, HEAD, CONNECT and TRACE are not supported: every request on this wire has a body. Default `POST`. */
  readonly method?: string | undefined;
  /** Path and query, e.g. `/api/open/alipay/v1/promotion/benefit/issue`. */
  readonly path: string;
  /**
   * Whether the client may send the same body again while the outcome is unknown: `'safe'` for queries and for operations that
   * a `bizNo` makes idempotent, `'never'` for all others.
   */
  readonly repetition: 'safe' | 'never';
  /** Returns the body to send, or throws `REQUEST_INVALID`. Absent: any JSON object is accepted. */
  readonly validateRequest?: ((value: unknown) => Request) | undefined;
  /** Turns the JSON of a verified answer into the response, or throws `RESPONSE_INVALID`. Absent: only `result` is checked. */
  readonly validateResponse?: ((value: unknown) => Response) | undefined;
}
