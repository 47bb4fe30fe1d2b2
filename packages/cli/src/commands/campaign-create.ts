import type { Campaign } from '@apoint/issuer';
import { commandOn, hintNext } from '../campaign/next-steps.js';
import { numberOption, timeOption } from '../campaign/numbers.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { campaignOption, orInWords, withIssuer } from '../campaign/with-issuer.js';
import { type Arguments, type Command, EXIT } from '../command.js';
import { wholeOption } from '../options.js';
import { printJson, printLines } from '../print.js';

const help = `Usage: apoint campaign create --campaign NAME (--data DIR | --database URL) [options]

Makes a campaign, and the store if there is none. The same campaign again is no
error; it is also how the tables are brought to the version of this command.

  --campaign NAME        1 to 64 letters, digits, dots, underscores and dashes
${STORE_HELP}  --maximum-orders N     refuses more orders
  --maximum-points N     refuses orders of more points in all
  --rate N               orders in a second, of all workers together
  --starts-at TIME       nothing is sent before; such as 2026-12-01T09:00:00+08:00
  --ends-at TIME         nothing is sent for the first time from then on
  --json                 one line of JSON
  --help                 print this

Exit code: 0 it is there, 2 it could not be made; stderr says why.

Example: apoint campaign create --campaign spring --data ./points --maximum-orders 1000
`;

const MOST = Number.MAX_SAFE_INTEGER;

export const command: Command = {
  help,
  options: {
    ...STORE_OPTIONS,
    campaign: { type: 'string' },
    'maximum-orders': { type: 'string' },
    'maximum-points': { type: 'string' },
    rate: { type: 'string' },
    'starts-at': { type: 'string' },
    'ends-at': { type: 'string' },
  },
  run: (given) =>
    orInWords(given, async () => {
      const campaign = campaignOf(given);
      return withIssuer(given, { isMade: true }, async (issuer) => {
        await issuer.createCampaign(campaign);
        if (given.json) printJson({ campaign });
        else printLines(`${campaign.name} is there`);
        const { orders } = await issuer.status(campaign.name);
        const isEmpty = Object.values(orders).every((count) => count === 0);
        if (isEmpty) hintNext(given, commandOn(given, 'enqueue FILE', campaign.name, '--map COLUMN=MEMBER'));
        return EXIT.ok;
      });
    }),
};

function campaignOf(given: Arguments): Campaign {
  return {
    name: campaignOption(given),
    startsAt: timeOption(given, 'starts-at'),
    endsAt: timeOption(given, 'ends-at'),
    maximumOrders: wholeOption(given, 'maximum-orders', [0, MOST]),
    maximumPoints: wholeOption(given, 'maximum-points', [0, MOST]),
    ratePerSecond: numberOption(given, 'rate'),
  };
}
