import { ApointError } from '@apoint/primitives/errors';
import { checkBudgets } from './budgets.js';
import type { SandboxOptions } from './options.js';
import type { Page } from './page.js';

const HIGHEST_PORT = 65_535;
/** The rule of protocol 3. */
const CLIENT_ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Checks the options. Otherwise a budget that is not a number would never be used up, and a campaign with `from` after `until`
 * would never run.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkOptions(options: SandboxOptions): void {
  const { clientId = 'A', port = 0, algorithm = 'RSA256' } = options;
  const { campaign, ledger, endpoints = {}, cors = [], pages = {}, onFailure } = options;
  check('clientId', CLIENT_ID.test(clientId));
  check('port', Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT);
  check('algorithm', algorithm === 'RSA256' || algorithm === 'ECC224');
  check('ledger', ledger === undefined || typeof ledger?.decide === 'function');
  check('onFailure', onFailure === undefined || typeof onFailure === 'function');
  checkBudgets(options);
  check('cors', cors === 'any-origin' || (Array.isArray(cors) && cors.every(isOrigin)));
  check('pages', Object.entries(pages).every(isPage));
  check('campaign', !campaign || campaign.from <= campaign.until);
  check(
    'endpoints',
    Object.values(endpoints).every((endpoint) => typeof endpoint === 'function'),
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
