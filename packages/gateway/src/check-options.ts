import { toleranceOf } from '@apoint/canonical-request';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayOptions } from './options.js';

const DAY_MINUTES = 24 * 60;
/** What a timer takes. */
const LONGEST_TIMER = 2 ** 31 - 1;

type Check = (options: GatewayOptions) => boolean;

/** What would otherwise fail when an answer is written: after the handler has run. */
const RULES: Readonly<Record<string, Check>> = {
  'clients and signingKeys are required': ({ clients, signingKeys }) => Boolean(clients && signingKeys),
  'maximumBodyBytes is a whole number above 0': ({ maximumBodyBytes: most = 1 }) =>
    Number.isSafeInteger(most) && most > 0,
  'bodyTimeoutMilliseconds is a number above 0 that a timer takes': ({ bodyTimeoutMilliseconds: time = 1 }) =>
    Number.isFinite(time) && time > 0 && time <= LONGEST_TIMER,
  "responseKey is 'fresh' or 'request'": ({ responseKey = 'fresh' }) =>
    ['fresh', 'request'].includes(responseKey),
  "separator is ',' or ', '": ({ separator = ',' }) => [',', ', '].includes(separator),
  'sealedContentType is application/json or text/plain, with charset=UTF-8': ({ sealedContentType: type }) =>
    type === undefined || ['application/json; charset=UTF-8', 'text/plain; charset=UTF-8'].includes(type),
  'timeOffsetMinutes is a whole number of less than a day': ({ timeOffsetMinutes: offset = 0 }) =>
    Number.isInteger(offset) && Math.abs(offset) < DAY_MINUTES,
  'onEvent and monotonicNow are functions': ({ onEvent, monotonicNow }) =>
    [onEvent, monotonicNow].every((one) => one === undefined || typeof one === 'function'),
};

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkOptions(options: GatewayOptions): void {
  const broken = Object.keys(RULES).find((rule) => !RULES[rule]?.(options ?? {}));
  if (broken) throw new ApointError('OPTION_INVALID', `createGateway: ${broken}.`);
  if (options.freshness !== undefined) toleranceOf(options.freshness);
}
