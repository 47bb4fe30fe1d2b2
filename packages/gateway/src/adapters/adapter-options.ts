import { checkNames, optionInvalid } from '@apoint/primitives/internal/options';
import type { Gateway } from '../core/create-gateway.js';
import type { Handler } from '../core/exchange.js';

/** What every adapter is given. */
export interface AdapterOptions {
  readonly gateway: Gateway;
  readonly handler: Handler;
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkAdapterOptions(options: AdapterOptions): void {
  checkNames(options, ['gateway', 'handler'] satisfies (keyof AdapterOptions)[]);
  const { gateway, handler } = options;
  if (typeof gateway?.exchange !== 'function') throw optionInvalid('gateway', 'what createGateway returns');
  if (typeof handler !== 'function') throw optionInvalid('handler', 'a function');
}
