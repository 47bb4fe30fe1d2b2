import type { Result } from './result.js';

/** What every answer of the gateway has ([protocol 9](../protocol.md#9-response-body)). */
export interface OperationResponse {
  readonly result: Result;
}

/**
 * An endpoint of the gateway as a value ([protocol 8](../protocol.md#8-request-body) and
 * [12](../protocol.md#12-siblings)). A client sends what `validateRequest` passes, and hands out what
 * `validateResponse` makes of a verified answer, so both types are known where it is called.
 */
export interface Operation<
  Request extends object = { readonly [member: string]: unknown },
  Response extends OperationResponse = OperationResponse & { readonly [member: string]: unknown },
> {
  /** Upper case. One that carries a body: every request of this wire does. Default `POST`. */
  readonly method?: string | undefined;
  /** Path and query, e.g. `/api/open/alipay/v1/promotion/benefit/issue`. */
  readonly path: string;
  /**
   * Whether the same body may be sent again while the outcome is unknown: `'safe'` for queries and for operations that
   * are idempotent by a `bizNo`, `'never'` for all else.
   */
  readonly repetition: 'safe' | 'never';
  /** Passes a body that may be sent, or throws `REQUEST_INVALID`. Absent: any JSON object passes. */
  readonly validateRequest?: ((value: unknown) => Request) | undefined;
  /** Makes the response of the JSON of a verified answer, or throws `RESPONSE_INVALID`. Absent: its `result` is checked. */
  readonly validateResponse?: ((value: unknown) => Response) | undefined;
}
