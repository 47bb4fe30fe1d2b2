import type { Gateway } from './create-gateway.js';
import type { Handler } from './exchange.js';

/** What every adapter is given. */
export interface AdapterOptions {
  readonly gateway: Gateway;
  readonly handler: Handler;
}
