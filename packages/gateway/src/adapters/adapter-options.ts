import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import type { Gateway } from '../core/create-gateway.js';
import type { Handler } from '../core/exchange.js';
import { checkExternalUri, type ExternalUri } from './external-uri.js';

/** What every adapter is given. */
export interface AdapterOptions {
  /** What `createGateway` returned. */
  readonly gateway: Gateway;
  /** Your code: it gets each verified and opened request, and returns the answer. */
  readonly handler: Handler;
  /** What the client has signed, where something in front has changed the path. Default: path and query as they came. */
  readonly externalUri?: ExternalUri | undefined;
}

const NAMES: readonly (keyof AdapterOptions)[] = ['gateway', 'handler', 'externalUri'];

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkedAdapterOptions(given: AdapterOptions): AdapterOptions {
  const options = ownOptions(given, NAMES);
  const { gateway, handler, externalUri } = options;
  if (typeof gateway?.exchange !== 'function') throw optionInvalid('gateway', 'what createGateway returns');
  if (typeof handler !== 'function') throw optionInvalid('handler', 'a function');
  checkExternalUri(externalUri);
  return options;
}
