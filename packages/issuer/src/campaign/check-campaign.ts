import { checkWhole, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import type { Campaign } from './campaign.js';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const MOST_PER_SECOND = 1_000_000;
const LEAST_PER_SECOND = 0.001;

const NAMES: readonly (keyof Campaign)[] = [
  'name',
  'startsAt',
  'endsAt',
  'maximumOrders',
  'maximumPoints',
  'ratePerSecond',
];

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkCampaignName(name: unknown, option = 'campaign'): asserts name is string {
  if (typeof name === 'string' && NAME.test(name)) return;
  throw optionInvalid(
    option,
    'a name of 1 to 64 letters, digits, ".", "_" and "-", which begins with a letter or digit',
  );
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkCampaign(campaign: Campaign): Campaign {
  const { name, startsAt, endsAt, maximumOrders, maximumPoints, ratePerSecond } = ownOptions(campaign, NAMES);
  checkCampaignName(name, 'name');
  const numbers = { startsAt, endsAt, maximumOrders, maximumPoints };
  for (const [option, value] of Object.entries(numbers))
    if (value !== undefined) checkWhole(option, value, 0);
  if (startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt)
    throw optionInvalid('endsAt', 'later than startsAt');
  checkRate(ratePerSecond);
  return { name, startsAt, endsAt, maximumOrders, maximumPoints, ratePerSecond };
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkRate(rate: unknown): void {
  if (rate === undefined) return;
  if (typeof rate === 'number' && rate >= LEAST_PER_SECOND && rate <= MOST_PER_SECOND) return;
  throw optionInvalid('ratePerSecond', `a number from ${LEAST_PER_SECOND} to ${MOST_PER_SECOND}`);
}
