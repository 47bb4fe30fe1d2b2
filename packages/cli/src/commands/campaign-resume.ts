import { commandOn, hintNext } from '../campaign/next-steps.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { campaignOption, orInWords, withIssuer } from '../campaign/with-issuer.js';
import { type Command, EXIT } from '../command.js';
import { printJson, printLines } from '../print.js';

const help = `Usage: apoint campaign resume --campaign NAME (--data DIR | --database URL) [options]

Lets a paused campaign go on, and ends its rest.

  --campaign NAME        the campaign
${STORE_HELP}  --json                 one line of JSON
  --help                 print this

Exit code: 0 it goes on, 2 it could not be done; stderr says why.

Example: apoint campaign resume --campaign spring --data ./points
`;

export const command: Command = {
  help,
  options: { ...STORE_OPTIONS, campaign: { type: 'string' } },
  run: (given) =>
    orInWords(given, async () => {
      const campaign = campaignOption(given);
      return withIssuer(given, {}, async (issuer) => {
        await issuer.resume(campaign);
        if (given.json) printJson({ resumed: campaign });
        else printLines(`${campaign} goes on`);
        hintNext(given, `${commandOn(given, 'work', campaign)}   if no worker runs`);
        return EXIT.ok;
      });
    }),
};
