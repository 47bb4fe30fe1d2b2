import { commandOn, hintNext } from '../campaign/next-steps.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { campaignOption, orInWords, withIssuer } from '../campaign/with-issuer.js';
import { type Command, EXIT } from '../command.js';
import { textOption } from '../options.js';
import { printJson, printLines } from '../print.js';

const help = `Usage: apoint campaign retry --campaign NAME (--data DIR | --database URL) [options]

Gives parked orders to the workers again, with the same bytes and a new ladder.

  --campaign NAME        the campaign
${STORE_HELP}  --biz-no TEXT          one order; default: all parked ones
  --json                 one line of JSON
  --help                 print this

Exit code: 0 done, 2 it could not be done; stderr says why.

Example: apoint campaign retry --campaign spring --data ./points
`;

export const command: Command = {
  help,
  options: { ...STORE_OPTIONS, campaign: { type: 'string' }, 'biz-no': { type: 'string' } },
  run: (given) =>
    orInWords(given, async () => {
      const campaign = campaignOption(given);
      return withIssuer(given, {}, async (issuer) => {
        const { retried } = await issuer.retry({ campaign, bizNo: textOption(given, 'biz-no') });
        if (given.json) printJson({ retried });
        else printLines(`${retried} orders are tried again`);
        if (retried > 0) hintNext(given, `${commandOn(given, 'work', campaign)}   if no worker runs`);
        return EXIT.ok;
      });
    }),
};
