import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, Command } from '../command.js';
import { WHICH_CONFIG_HELP } from '../config/config-options.js';
import { withMembers } from '../json-members.js';
import { textOption, textsOption } from '../options.js';
import { issueOrder } from '../order/issue-order.js';
import { ORDER_HELP, ORDER_OPTIONS } from '../order/order-config.js';
import { type JsonObject, readJsonObject } from '../read-json.js';

const help = `Usage: apoint issue [--user MEMBER=TEXT...] [options]
       apoint issue --order FILE [options]

Issues an A.Point: one order, with a trace of what was sent when. The order is
stored before it is sent. If the outcome is unknown, call it again with that
file: it sends the same bytes, so that nothing is issued twice.

  --user MEMBER=TEXT     a member of providerUserInfo; MEMBER:=JSON for anything but a text
  --benefit MEMBER=TEXT  a member of benefitIssueDetail
  --extend MEMBER=TEXT   a member of extendInfo
  --biz-no TEXT          default: 32 random hexadecimal digits
  --biz-date TIME        milliseconds since 1970, or now; default: none
  --data FILE            the request as a JSON object; - for the standard input
  --set MEMBER=TEXT      any member of it
  --order FILE           where the order is stored, for the owner alone, and never
                         overwritten; if the file exists, the order in it is sent.
                         Default: apoint-order-BIZNO.json in this folder
${ORDER_HELP}${WHICH_CONFIG_HELP}  --json                 lines of JSON: the order, the events, the outcome
  --help                 print this

Exit code: 0 issued, 1 rejected, 2 nothing was sent from here, 3 the outcome is
unknown: send the same order later, and never make another for the same points.

Example: apoint issue --keys ./keys --user id=user-1 --order order-1.json
`;

export const command: Command = {
  help,
  options: {
    ...ORDER_OPTIONS,
    user: { type: 'string', multiple: true },
    benefit: { type: 'string', multiple: true },
    extend: { type: 'string', multiple: true },
    'biz-no': { type: 'string' },
    'biz-date': { type: 'string' },
    data: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (given) => issueOrder(given, await contentOf(given)),
};

const GROUPS = { user: 'providerUserInfo', benefit: 'benefitIssueDetail', extend: 'extendInfo' } as const;

/** The request that the options make; `undefined` if they say nothing of it. */
async function contentOf(given: Arguments): Promise<JsonObject | undefined> {
  const data = textOption(given, 'data');
  const settings = [
    ...Object.entries(GROUPS).flatMap(([option, member]) =>
      textsOption(given, option).map((setting) => `${member}.${setting}`),
    ),
    ...textsOption(given, 'set'),
  ];
  const own = { ...bizNoOf(given), ...bizDateOf(given) };
  if (data === undefined && settings.length === 0 && Object.keys(own).length === 0) return undefined;
  const base =
    data === undefined
      ? { benefitIssueMode: 'BENEFIT_PRODUCT_ID', providerUserInfo: {}, benefitIssueDetail: {} }
      : await readJsonObject({ path: data, option: '--data' });
  return withMembers({ ...base, ...own }, settings);
}

function bizNoOf(given: Arguments): JsonObject {
  const bizNo = textOption(given, 'biz-no');
  return bizNo === undefined ? {} : { bizNo };
}

function bizDateOf(given: Arguments): JsonObject {
  const text = textOption(given, 'biz-date');
  if (text === undefined) return {};
  if (text === 'now') return { bizDate: Date.now() };
  if (/^\d{1,15}$/.test(text)) return { bizDate: Number(text) };
  throw new ApointError('OPTION_INVALID', '--biz-date must be milliseconds since 1970, or now.');
}
