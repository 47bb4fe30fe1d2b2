import type { Command } from '../command.js';
import { TRIGGER_HELP, TRIGGER_OPTIONS, trigger } from '../trigger/trigger.js';

const help = `Usage: apoint trigger membercard-create --keys DIR --partner-url URL [options]

Makes the sandbox tell a partner to make a membership card, as the platform does,
and repeat it until the verified answer is SUCCESS. The members of its body are
not published, so without --data and --set it sends {}.

${TRIGGER_HELP}
Example: apoint trigger membercard-create --keys ./keys \\
           --partner-url http://127.0.0.1:3000/my-tag --set userId=2160220000000001
`;

export const command: Command = {
  help,
  options: TRIGGER_OPTIONS,
  run: (given) => trigger(given, 'membercard-create', () => ({})),
};
