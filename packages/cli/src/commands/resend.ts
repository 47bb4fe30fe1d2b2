import { writtenAnswer } from '@apoint/gateway';
import { ApointError } from '@apoint/primitives/errors';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import { type Arguments, type Command, EXIT } from '../command.js';
import { idsOfCalls, type KeptCall, readCall } from '../listen/calls.js';
import { forward, type PlainCall } from '../listen/forward.js';
import { DEFAULT_CALLS } from '../listen/options.js';
import { flag, textOption } from '../options.js';
import { printJson, printLines } from '../print.js';
import { type App, appAt } from '../proxy/ask-app.js';
import { safeLine } from '../terminal/safe-text.js';
import { table } from '../terminal/table.js';

const help = `Usage: apoint resend [ID] [options]
       apoint resend --list

Forwards a call that apoint listen has kept to your application once more, as
plain JSON. Nothing goes to the platform. Only calls that have verified can be
resent.

  ID                     of the call; default: the last one that has verified
  --list                 the calls that are kept
  --forward-to URL       default: where it was forwarded to the first time
  --calls DIR            default: ${DEFAULT_CALLS}
  --json                 lines of JSON
  --help                 print this

Exit code: 0 your application answered SUCCESS, 1 it did not, 2 the options are
wrong or there is no such call.

Example: apoint resend 000042
`;

export const command: Command = {
  help,
  words: 1,
  options: { list: { type: 'boolean' }, 'forward-to': { type: 'string' }, calls: { type: 'string' } },
  run,
};

interface NamedCall extends KeptCall {
  readonly id: string;
}

async function run(given: Arguments): Promise<number> {
  const folder = textOption(given, 'calls') ?? DEFAULT_CALLS;
  if (flag(given, 'list')) return list(given, folder);
  const call = await chosen(given, folder);
  const { plain, facts = {}, method, uri } = call;
  if (plain === undefined)
    throw new ApointError('INPUT_INVALID', 'This call did not verify, so nothing of it is forwarded.');
  const app = appAt({ to: textOption(given, 'forward-to') ?? call.forwardTo });
  try {
    const answer = writtenAnswer(await resent(app, { method, uri, facts, body: encodeUtf8(plain) }));
    const { resultCode, resultStatus } = answer.result;
    if (given.json) printJson({ id: call.id, method, uri, answer });
    else
      printLines(
        `${call.id}  ${safeLine(method)} ${safeLine(uri)}  ${safeLine(resultCode)} ${safeLine(resultStatus)}`,
      );
    return resultStatus === 'S' ? EXIT.ok : EXIT.failed;
  } finally {
    app.close();
  }
}

/** Somebody may have changed what is kept into what no request can have. */
async function resent(app: App, call: PlainCall): Promise<Uint8Array> {
  try {
    return await forward(app, call);
  } catch (cause) {
    if (ApointError.is(cause)) throw cause;
    throw new ApointError('INPUT_INVALID', 'The call cannot be forwarded as it is kept; see the cause.', {
      cause,
    });
  }
}

async function chosen({ positionals: [id] }: Arguments, folder: string): Promise<NamedCall> {
  if (id !== undefined) return { id, ...(await readCall(folder, id)) };
  for (const one of [...(await idsOfCalls(folder))].reverse()) {
    const call = await readCall(folder, one);
    if (call.plain !== undefined) return { id: one, ...call };
  }
  throw new ApointError(
    'INPUT_INVALID',
    'No call that has verified is kept in the folder that --calls names.',
  );
}

async function list(given: Arguments, folder: string): Promise<number> {
  const rows: string[][] = [];
  for (const id of await idsOfCalls(folder)) {
    const { at, method, uri, outcome } = await readCall(folder, id);
    if (given.json) printJson({ id, at, method, uri, outcome });
    else rows.push([id, at, safeLine(method), safeLine(uri), safeLine(outcome)]);
  }
  if (rows.length > 0) printLines(table(rows));
  return EXIT.ok;
}
