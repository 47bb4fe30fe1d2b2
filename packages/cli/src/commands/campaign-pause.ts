import { commandOn, hintNext } from '../campaign/next-steps.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { campaignOption, orInWords, withIssuer } from '../campaign/with-issuer.js';
import { type Command, EXIT } from '../command.js';
import { textOption } from '../options.js';
import { printJson, printLines } from '../print.js';

const help = `Usage: apoint campaign pause --campaign NAME (--data DIR | --database URL) [options]

Stops a campaign: when it returns, no more orders are taken. Those that are being
sent go on to their end, and nothing is lost. apoint campaign resume lets it go on.

  --campaign NAME        the campaign
${STORE_HELP}  --because TEXT         for people; apoint campaign status shows it
  --json                 one line of JSON
  --help                 print this

Exit code: 0 paused, 2 it could not be done; stderr says why.

Example: apoint campaign pause --campaign spring --data ./points --because 'wrong benefit'
`;

export const command: Command = {
  help,
  options: { ...STORE_OPTIONS, campaign: { type: 'string' }, because: { type: 'string' } },
  run: (given) =>
    orInWords(given, async () => {
      const campaign = campaignOption(given);
      return withIssuer(given, {}, async (issuer) => {
        await issuer.pause(campaign, textOption(given, 'because'));
        if (given.json) printJson({ paused: campaign });
        else printLines(`${campaign} is paused`);
        hintNext(given, `${commandOn(given, 'resume', campaign)}   lets it go on`);
        return EXIT.ok;
      });
    }),
};
