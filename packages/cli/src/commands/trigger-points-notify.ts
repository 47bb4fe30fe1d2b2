import type { Command } from '../command.js';
import { newNumber, TRIGGER_HELP, TRIGGER_OPTIONS, trigger } from '../trigger/trigger.js';

const help = `Usage: apoint trigger points-notify --keys DIR --partner-url URL [options]

Makes the sandbox tell a partner that a bill earns points, as the platform does,
and repeat it until the verified answer is SUCCESS. Without --data it sends a
bill of its own under a new billNo.

${TRIGGER_HELP}
Example: apoint trigger points-notify --keys ./keys \\
           --partner-url http://127.0.0.1:3000/my-tag --set orderAmount.value=500
`;

export const command: Command = {
  help,
  options: TRIGGER_OPTIONS,
  run: (given) =>
    trigger(given, 'points-notify', () => ({
      userId: '2160220000000001',
      billNo: `bill-${newNumber()}`,
      orderAmount: { currency: 'HKD', value: '1250' },
      payTime: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      pointsProvider: 'ALIPAYHK',
    })),
};
