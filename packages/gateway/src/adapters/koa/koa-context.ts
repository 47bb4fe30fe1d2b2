import type { NodeRequest } from '../node/node-request.js';
import type { NodeResponse } from '../node/node-response.js';

/** What is used of Koa's context. */
export interface KoaContext {
  readonly req: NodeRequest;
  readonly res: NodeResponse;
  /** The URL as it came; a router may have changed that of `req`. */
  readonly originalUrl: string;
  /** `false` leaves the answer to whoever has `res`. */
  respond?: boolean | undefined;
}
