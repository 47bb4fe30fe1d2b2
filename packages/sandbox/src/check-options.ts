import type { KeyPair } from '@apoint/keys';
import { checkSigningKeys } from '@apoint/keys/internal/check-keys';
import { ApointError } from '@apoint/primitives/errors';
import { checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { checkBudgets } from './budgets.js';
import type { CampaignPeriod, CloseOptions, EndKeys, PlatformKeys, SandboxOptions } from './options.js';
import type { Page } from './page.js';

const NAMES: readonly (keyof SandboxOptions)[] = [
  'port',
  'clientId',
  'clientKeys',
  'platformKeys',
  'algorithm',
  'ledger',
  'totalBudget',
  'currentBudget',
  'pointsOf',
  'campaign',
  'riskList',
  'benefitValueInfoOf',
  'endpoints',
  'cors',
  'pages',
  'onFailure',
  'onRequest',
  'gateway',
  'envelopes',
  'now',
];
const END_KEYS: readonly (keyof EndKeys)[] = ['signing', 'encryption'];
const PLATFORM_KEYS: readonly (keyof PlatformKeys)[] = [...END_KEYS, 'requests'];
const PERIOD: readonly (keyof CampaignPeriod)[] = ['from', 'until'];
const PAGE: readonly (keyof Page)[] = ['contentType', 'body'];
const ENVELOPES: readonly (keyof NonNullable<SandboxOptions['envelopes']>)[] = [
  'profile',
  'contentType',
  'answerKey',
];
/** The sandbox gives the gateway its clients and its keys. */
const GATEWAY: readonly (keyof NonNullable<SandboxOptions['gateway']>)[] = [
  'freshness',
  'replay',
  'maximumBodyBytes',
  'bodyTimeoutMilliseconds',
  'now',
  'separator',
  'timeOffsetMinutes',
  'createTracerId',
  'onEvent',
  'monotonicNow',
];
const HIGHEST_PORT = 65_535;
/** The rule of [protocol 3](../protocol.md#3-content-to-be-signed). */
const CLIENT_ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Checks the options. Otherwise a budget that is not a number would never be used up, and a campaign with `from` after `until`
 * would never run.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkOptions(options: SandboxOptions): void {
  ownOptions(options, NAMES);
  checkNestedNames(options);
  const { clientId = 'A', port = 0, algorithm = 'RSA256' } = options;
  const { campaign, ledger, endpoints = {}, cors = [], pages = {}, onFailure, onRequest } = options;
  check('clientId', CLIENT_ID.test(clientId));
  check('port', Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT);
  check('algorithm', algorithm === 'RSA256' || algorithm === 'ECC224');
  check('ledger', ledger === undefined || typeof ledger?.decide === 'function');
  check('onFailure', onFailure === undefined || typeof onFailure === 'function');
  check('onRequest', onRequest === undefined || typeof onRequest === 'function');
  checkBudgets(options);
  check('cors', cors === 'any-origin' || (Array.isArray(cors) && cors.every(isOrigin)));
  check('pages', Object.entries(pages).every(isPage));
  check('campaign', !campaign || campaign.from <= campaign.until);
  check(
    'endpoints',
    Object.values(endpoints).every((endpoint) => typeof endpoint === 'function'),
  );
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkClosing(options: CloseOptions): 'end' | 'finish' {
  ownOptions(options, ['openRequests'] satisfies (keyof CloseOptions)[]);
  checkWord('openRequests', options.openRequests, ['end', 'finish']);
  return options.openRequests ?? 'end';
}

/** What is inside of `gateway.replay`, `gateway.freshness` and `envelopes.profile` is checked by their packages. */
function checkNestedNames({
  clientKeys,
  platformKeys,
  campaign,
  pages = {},
  gateway,
  envelopes,
}: SandboxOptions): void {
  if (clientKeys !== undefined) ownOptions(clientKeys, END_KEYS, 'clientKeys');
  if (platformKeys !== undefined) checkPlatformKeys(platformKeys);
  if (campaign !== undefined) ownOptions(campaign, PERIOD, 'campaign');
  if (gateway !== undefined) ownOptions(gateway, GATEWAY, 'gateway');
  if (envelopes !== undefined) ownOptions(envelopes, ENVELOPES, 'envelopes');
  for (const [path, page] of Object.entries(pages)) ownOptions(page, PAGE, `pages.${path}`);
}

/** With one key for both roles, an answer to a line of somebody's choosing would be a request to a partner. */
function checkPlatformKeys(keys: PlatformKeys): void {
  ownOptions(keys, PLATFORM_KEYS, 'platformKeys');
  const { signing, requests } = keys;
  if (requests === undefined) return;
  checkSigningKeys('platformKeys.requests.privateKey', requests?.privateKey);
  if (sameKey(requests, signing))
    throw optionInvalid('platformKeys.requests', 'another key pair than platformKeys.signing');
}

function sameKey(one: KeyPair, other: KeyPair): boolean {
  const { fingerprint } = one.privateKey;
  return (
    one.privateKey === other.privateKey || (!!fingerprint && fingerprint === other.privateKey?.fingerprint)
  );
}

/** The origin must be in the form that browsers send. With a slash at the end or a path it would never match. */
function isOrigin(origin: unknown): boolean {
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).origin === origin;
}

function isPage([path, page]: readonly [string, Page]): boolean {
  const { contentType, body } = page ?? {};
  const hasBody = typeof body === 'string' || body instanceof Uint8Array;
  return path.startsWith('/') && typeof contentType === 'string' && hasBody;
}

function check(name: string, holds: boolean): void {
  if (!holds)
    throw new ApointError(
      'OPTION_INVALID',
      `The sandbox cannot use the value of its option ${name}; see the type SandboxOptions.`,
    );
}
