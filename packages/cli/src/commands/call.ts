import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, Command } from '../command.js';
import { WHICH_CONFIG_HELP } from '../config/config-options.js';
import { withMembers } from '../json-members.js';
import { textOption, textsOption } from '../options.js';
import { callOperation } from '../order/call-operation.js';
import { issueOrder } from '../order/issue-order.js';
import { ORDER_HELP, ORDER_OPTIONS } from '../order/order-config.js';
import { type JsonObject, readJsonObject } from '../read-json.js';

const help = `Usage: apoint call OPERATION --body FILE [options]

Calls an operation of the platform, with a trace of what was sent when.

  OPERATION              issue, which is apoint issue; inquire; redeem; or the path
                         of another one
  --body FILE            a JSON object; - for the standard input
  --set MEMBER=TEXT      a member of it; MEMBER:=JSON for anything but a text
  --repetition WORD      of a path: safe if it may be repeated, or never, the default
  --order FILE           stores the body before it is sent. If the file exists, what is
                         in it is sent, unless it must not be repeated
${ORDER_HELP}${WHICH_CONFIG_HELP}  --json                 lines of JSON: the order, the events, the outcome
  --help                 print this

Exit code: 0 succeeded, 1 failed, 2 nothing was sent from here, 3 the outcome is
unknown.

Example: apoint call inquire --keys ./keys --set accessToken=of-the-user
`;

export const command: Command = {
  help,
  words: 1,
  options: {
    ...ORDER_OPTIONS,
    body: { type: 'string' },
    set: { type: 'string', multiple: true },
    repetition: { type: 'string' },
  },
  run,
};

async function run(given: Arguments): Promise<number> {
  const [name] = given.positionals;
  if (name === undefined)
    throw new ApointError(
      'OPTION_INVALID',
      'Name the operation: issue, inquire, redeem, or a path; add --help.',
    );
  const content = await contentOf(given);
  return name === 'issue' ? issueOrder(given, content) : callOperation(given, name, content);
}

async function contentOf(given: Arguments): Promise<JsonObject | undefined> {
  const path = textOption(given, 'body');
  const settings = textsOption(given, 'set');
  if (path === undefined && settings.length === 0) return undefined;
  const body = path === undefined ? {} : await readJsonObject({ path, option: '--body' });
  return withMembers(body, settings);
}
