import { resolve } from 'node:path';
import type { Operation } from '@apoint/benefit-issue-types';
import { inquireBenefit } from '@apoint/benefit-issue-types/operations/inquire-benefit';
import { redeemBenefit } from '@apoint/benefit-issue-types/operations/redeem-benefit';
import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, EXIT } from '../command.js';
import { textOption, wordOption } from '../options.js';
import { printJson, printLines, remark } from '../print.js';
import type { JsonObject } from '../read-json.js';
import { report } from '../report.js';
import { type Sender, senderFrom } from './order-config.js';
import { checkSameOrder, otherContent, storedOrder, storeOrder } from './order-file.js';
import { sendAndTell } from './send.js';
import { tellEvent } from './trace.js';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  inquire: inquireBenefit as unknown as Operation,
  redeem: redeemBenefit as unknown as Operation,
};

/** An operation by its name, or by its path, for which `--repetition` says whether it may be repeated. */
export function operationOf(given: Arguments, name: string): Operation {
  const known = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  if (known) return known;
  if (name.startsWith('/'))
    return { path: name, repetition: wordOption(given, 'repetition', ['safe', 'never']) ?? 'never' };
  throw new ApointError(
    'OPTION_INVALID',
    'The operation must be issue, inquire, redeem, or a path that begins with /; add --help.',
  );
}

/** What is to be sent, ready. */
interface Ready {
  readonly sender: Sender;
  readonly body: JsonObject;
  readonly isResumed: boolean;
}

/** Calls an operation once, or as often as it may be repeated. @returns the exit code */
export async function callOperation(
  given: Arguments,
  name: string,
  content: JsonObject | undefined,
): Promise<number> {
  let operation: Operation;
  let ready: Ready;
  try {
    operation = operationOf(given, name);
    ready = await readyFrom(given, name, content);
  } catch (error) {
    // Nothing was sent from here, and 1 would mean that the platform has refused it.
    await report(error, given.json ? ['--json'] : []);
    return EXIT.wrongInput;
  }
  const { sender, body, isResumed } = ready;
  if (isResumed && operation.repetition === 'never') {
    remark(
      'It may have been carried out before, and must not be sent twice: ask the platform what came of it.',
    );
    return EXIT.unknown;
  }
  const code = await sendAndTell(
    { isResumed, send: (signal) => sender.client.call(operation, body, { signal }) },
    given.json,
  );
  if (code === EXIT.unknown && operation.repetition !== 'never' && textOption(given, 'order') === undefined)
    remark('With --order FILE the same bytes can be sent again, as long as the outcome is unknown.');
  return code;
}

/** The body is written once more to be sent, which must give the very bytes that may have been sent before. */
function otherBytes(): ApointError {
  return new ApointError(
    'INPUT_INVALID',
    'The body in the file that --order names was changed: it would be sent as other bytes than those that are stored.',
  );
}

async function readyFrom(given: Arguments, name: string, content: JsonObject | undefined): Promise<Ready> {
  const sender = await senderFrom(given, (event) => tellEvent(event, given.json));
  const { clientId, url } = sender;
  const place = { operation: name, clientId, url };
  const file = textOption(given, 'order');
  const stored = file === undefined ? undefined : await storedOrder(file);
  if (stored) {
    checkSameOrder(stored, place);
    if (content && JSON.stringify(content) !== stored.body) throw otherContent();
    const body = JSON.parse(stored.body) as JsonObject;
    if (JSON.stringify(body) !== stored.body) throw otherBytes();
    tellFile(given, file ?? '', true);
    return { sender, body, isResumed: true };
  }
  if (!content) throw new ApointError('OPTION_INVALID', 'The body is missing: give --body FILE or --set.');
  if (file !== undefined) {
    await storeOrder(file, { ...place, body: JSON.stringify(content) });
    tellFile(given, file, false);
  }
  return { sender, body: content, isResumed: false };
}

function tellFile(given: Arguments, path: string, isResumed: boolean): void {
  const file = resolve(path);
  if (given.json) printJson({ order: { file, resumed: isResumed } });
  else printLines(`${isResumed ? 'from' : 'stored in'} ${file}`);
}
