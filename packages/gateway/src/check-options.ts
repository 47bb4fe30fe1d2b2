import { toleranceOf } from '@apoint/canonical-request';
import { ApointError } from '@apoint/primitives/errors';
import { isTimer } from './in-time.js';
import type { GatewayOptions, VerifierOptions } from './options.js';
import type { Replay } from './replay.js';

const DAY_MINUTES = 24 * 60;

type Rules<Options> = Readonly<Record<string, (options: Options) => boolean>>;

/** What would otherwise fail when a request comes. */
const VERIFIER_RULES: Rules<VerifierOptions> = {
  'clients is required': ({ clients }) => Boolean(clients),
  'maximumBodyBytes is a whole number above 0': ({ maximumBodyBytes: most = 1 }) => isCount(most),
  'bodyTimeoutMilliseconds is a number above 0 that a timer takes': ({ bodyTimeoutMilliseconds: time = 1 }) =>
    isTimer(time),
  "replay is 'unchecked', or has a guard and whenDown: 'refuse' or 'allow'": ({ replay }) =>
    replay === undefined || replay === 'unchecked' || isGuarded(replay),
  'replay.timeoutMilliseconds is a number above 0 that a timer takes': ({ replay }) =>
    typeof replay !== 'object' || isTimer(replay.timeoutMilliseconds ?? 1),
  "freshness: 'unchecked' needs replay: 'unchecked', or replay.rememberMilliseconds, which nothing else may have":
    (options) => agree(options),
};

/** What would otherwise fail when an answer is written: after the handler has run. */
const GATEWAY_RULES: Rules<GatewayOptions> = {
  'signingKeys is required': ({ signingKeys }) => Boolean(signingKeys),
  'decryptionKeys are keys; only createVerifier passes on what it has not opened': ({
    decryptionKeys: keys,
  }) => (keys as unknown) !== 'passed-on',
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
export function checkGatewayOptions(options: GatewayOptions): void {
  checkVerifierOptions('createGateway', options);
  check('createGateway', options, GATEWAY_RULES);
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkVerifierOptions(
  maker: 'createGateway' | 'createVerifier',
  options: VerifierOptions,
): void {
  check(maker, options ?? {}, VERIFIER_RULES);
  if (options.freshness !== undefined) toleranceOf(options.freshness);
}

function check<Options>(maker: string, options: Options, rules: Rules<Options>): void {
  const broken = Object.keys(rules).find((rule) => !rules[rule]?.(options));
  if (broken) throw new ApointError('OPTION_INVALID', `${maker}: ${broken}.`);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isGuarded(replay: Exclude<Replay, string>): boolean {
  return typeof replay?.guard?.claim === 'function' && ['refuse', 'allow'].includes(replay.whenDown);
}

/** Without freshness no age ends a request, so no default could say how long to remember it. */
function agree({ freshness, replay }: VerifierOptions): boolean {
  if (replay === 'unchecked') return true;
  const remember = replay?.rememberMilliseconds;
  return freshness === 'unchecked' ? isCount(remember) : remember === undefined;
}
