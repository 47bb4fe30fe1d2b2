import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { ANYWHERE, mayGoOn } from '../campaign/target.js';
import { campaignOption, orInWords, withIssuer } from '../campaign/with-issuer.js';
import { type Command, EXIT } from '../command.js';
import { printJson, printLines, remark } from '../print.js';

const help = `Usage: apoint campaign cancel --campaign NAME (--data DIR | --database URL) [options]

Cancels all orders that were never sent, for good. What may have been sent is
still settled by a worker.

  --campaign NAME        the campaign
${STORE_HELP}  --yes                  does not ask
  --json                 one line of JSON
  --help                 print this

Exit code: 0 cancelled, 1 the answer was no, 2 it could not be done; stderr says why.

Example: apoint campaign cancel --campaign spring --data ./points --yes
`;

export const command: Command = {
  help,
  options: { ...STORE_OPTIONS, campaign: { type: 'string' }, yes: { type: 'boolean' } },
  run: (given) =>
    orInWords(given, async () => {
      const campaign = campaignOption(given);
      if (!(await mayGoOn(given, ANYWHERE, 'Cancel all orders that were never sent, for good?'))) {
        remark('Nothing is cancelled.');
        return EXIT.failed;
      }
      return withIssuer(given, {}, async (issuer) => {
        const { cancelled } = await issuer.cancel(campaign);
        if (given.json) printJson({ cancelled });
        else printLines(`${cancelled} orders are cancelled`);
        return EXIT.ok;
      });
    }),
};
