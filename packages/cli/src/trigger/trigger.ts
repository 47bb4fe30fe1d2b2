import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportPublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { createSandbox, type SandboxOptions } from '@apoint/sandbox';
import { type Arguments, type CommandOptions, EXIT } from '../command.js';
import { configFrom, configOptions } from '../config/config-options.js';
import { withMembers } from '../json-members.js';
import { publicKeyFrom } from '../keys-from-files.js';
import { flag, textOption, textsOption, wholeOption } from '../options.js';
import { type JsonObject, readJsonObject } from '../read-json.js';
import { report } from '../report.js';
import { type ControlFile, readControlFile } from '../sandbox/control-file.js';
import { keyFileName, keysIn } from '../sandbox/key-files.js';
import { NOTIFICATIONS, type NotifyInstruction, notify } from '../sandbox/notify.js';
import { keysOption } from '../sandbox/options.js';
import { type Told, tellRunning } from '../sandbox/tell-running.js';
import { tellNotification } from './tell-notification.js';

export const TRIGGER_OPTIONS: CommandOptions = {
  ...configOptions('client-id', 'partner-url'),
  keys: { type: 'string' },
  data: { type: 'string' },
  set: { type: 'string', multiple: true },
  'answer-key': { type: 'string' },
  'seal-for': { type: 'string' },
  'times-faster': { type: 'string' },
  attempts: { type: 'string' },
  'any-host': { type: 'boolean' },
};

/** What `--help` says of the options of all triggers. */
export const TRIGGER_HELP = `  --keys DIR             the directory of apoint sandbox. The sandbox that runs with it
                         calls; without one, this command does it in its place
  --partner-url URL      where the partner is. If it does not end in the path of the
                         call, that is added. Default: partnerUrl of the configuration
  --data FILE            the body, a JSON object; - for the standard input
  --set MEMBER=TEXT      a member of the body, such as orderAmount.value=500;
                         MEMBER:=JSON for anything but a text
  --answer-key FILE      the partner's public key for answers;
                         default: DIR/client-answers.public.pem
  --seal-for FILE        encrypts the body for this public key of the partner
  --times-faster N       divides the waits of the published ladder, 2 minutes to 15
                         hours; default: 86400, so that a day is a second
  --attempts N           1 to 8; default: 8
  --any-host             the partner may be on another machine
  --client-id ID         default: that of the sandbox
  --config FILE          default: the nearest apoint.config.json, upwards from here
  --profile NAME         a profile of that file
  --json                 a line of JSON for each attempt, and one for the outcome
  --help                 print this

Exit code: 0 delivered, 1 given up, 2 the options are wrong.
`;

const DAY_IN_SECONDS = 86_400;
const MOST_ATTEMPTS = 8;

/** Makes the sandbox call a partner, and tells each attempt. */
export async function trigger(
  given: Arguments,
  kind: NotifyInstruction['kind'],
  sample: () => JsonObject,
): Promise<number> {
  const keys = keysOption(given);
  const instruction = await instructionOf(given, kind, sample());
  const timesFaster = instruction.timesFaster ?? 1;
  let isDelivered = false;
  const onLine = (line: Told): void => {
    tellNotification(line, timesFaster, given.json);
    const { status } = (line['outcome'] ?? {}) as { readonly status?: string };
    isDelivered ||= status === 'delivered';
  };
  const running = await stillRunning(keys);
  try {
    if (running) await tellRunning(running, instruction, onLine);
    else await notifyFromHere(keys, textOption(given, 'client-id'), instruction, onLine);
  } catch (error) {
    // What a notification throws, it throws before anything is sent.
    await report(error, given.json ? ['--json'] : []);
    return EXIT.wrongInput;
  }
  return isDelivered ? EXIT.ok : EXIT.failed;
}

async function instructionOf(
  given: Arguments,
  kind: NotifyInstruction['kind'],
  sample: JsonObject,
): Promise<NotifyInstruction> {
  const { partnerUrl } = await configFrom(given);
  const data = textOption(given, 'data');
  const body = data === undefined ? sample : await readJsonObject({ path: data, option: '--data' });
  const answerKey =
    textOption(given, 'answer-key') ?? join(keysOption(given), keyFileName('client-answers', 'public'));
  // Where the default file is missing, the keys are made first.
  if (textOption(given, 'answer-key') === undefined) await keysIn(keysOption(given), 'own');
  const sealFor = textOption(given, 'seal-for');
  return {
    do: 'notify',
    kind,
    url: wholeUrl(partnerUrl, NOTIFICATIONS[kind].path),
    body: withMembers(body, textsOption(given, 'set')),
    answerKey: await publicText(answerKey, '--answer-key'),
    sealFor: sealFor === undefined ? undefined : await publicText(sealFor, '--seal-for'),
    hosts: flag(given, 'any-host') ? 'any' : undefined,
    timesFaster: wholeOption(given, 'times-faster', [1, Number.MAX_SAFE_INTEGER]) ?? DAY_IN_SECONDS,
    maximumAttempts: wholeOption(given, 'attempts', [1, MOST_ATTEMPTS]),
  };
}

function wholeUrl(partnerUrl: string | undefined, path: string): string {
  if (partnerUrl === undefined || !URL.canParse(partnerUrl))
    throw new ApointError(
      'OPTION_INVALID',
      'The option --partner-url is required: the URL of the partner that is called.',
    );
  const { pathname } = new URL(partnerUrl);
  return pathname.endsWith(path) ? partnerUrl : partnerUrl.replace(/\/*$/, '') + path;
}

async function publicText(path: string, option: string): Promise<string> {
  return exportPublicKey(await publicKeyFrom({ path, option }), 'base64');
}

/** The sandbox that runs with these keys; none if a killed one has left its file. */
async function stillRunning(keys: string): Promise<ControlFile | undefined> {
  const file = await readControlFile(keys);
  if (!file) return undefined;
  try {
    await tellRunning(file, { do: 'state' }, () => undefined);
    return file;
  } catch {
    return undefined;
  }
}

async function notifyFromHere(
  keys: string,
  clientId: string | undefined,
  instruction: NotifyInstruction,
  onLine: (line: Told) => void,
): Promise<void> {
  const { clientKeys, platformKeys } = await keysIn(keys, 'own');
  const options: SandboxOptions = {
    clientKeys,
    platformKeys,
    ...(clientId === undefined ? {} : { clientId }),
  };
  const sandbox = await createSandbox(options);
  try {
    const { signal } = new AbortController();
    await notify(sandbox, instruction, { write: (line) => onLine(line as Told), signal });
  } finally {
    await sandbox.close();
  }
}

/** A number that no other call of this command has. */
export function newNumber(): string {
  return randomBytes(6).toString('hex');
}
