import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { ApointError } from '@apoint/primitives/errors';
import { type ControlFile, readControlFile } from './control-file.js';
import type { Instruction } from './instructions.js';

/** A line of the answer of a running sandbox. */
export type Told = Readonly<Record<string, unknown>>;

/**
 * The sandbox that runs with these keys.
 *
 * @throws {@link ApointError} `INPUT_INVALID` if there is none
 */
export async function runningSandbox(keys: string): Promise<ControlFile> {
  const file = await readControlFile(keys);
  if (file) return file;
  throw new ApointError(
    'INPUT_INVALID',
    'No sandbox runs with the keys in --keys; start one by apoint sandbox --keys DIR.',
  );
}

/**
 * Tells a running sandbox to do something, and hands on each line of its answer.
 *
 * @throws {@link ApointError} the error of the sandbox; `INPUT_INVALID` if it does not run any more
 */
export async function tellRunning(
  { control, token }: ControlFile,
  instruction: Instruction,
  onLine: (line: Told) => void,
): Promise<void> {
  const response = await responseTo(control, token, JSON.stringify(instruction));
  for await (const text of createInterface(response)) {
    const line = JSON.parse(text) as Told;
    if (line['error']) throw errorOf(line['error'] as SandboxError);
    onLine(line);
  }
}

interface SandboxError {
  readonly code: string;
  readonly message: string;
  readonly faults?: readonly { readonly path: string; readonly message: string }[];
}

function responseTo(control: string, token: string, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(body) };
    const outgoing: ClientRequest = request(
      control,
      { method: 'POST', headers, agent: false },
      (response) => {
        if (response.statusCode === 200) resolve(response);
        else reject(gone());
      },
    );
    outgoing.on('error', (cause) => reject(gone(cause)));
    outgoing.end(body);
  });
}

/** It was made on the other side of the line, where its sentence stands. */
function errorOf({ code, message, faults = [] }: SandboxError): ApointError {
  return new ApointError('OPTION_INVALID', 'The sandbox refuses it; see the cause.', {
    cause: new Error(`${code}: ${message}`),
    faults,
  });
}

function gone(cause?: unknown): ApointError {
  return new ApointError(
    'INPUT_INVALID',
    'The sandbox that wrote control.json in --keys does not answer any more; start one by apoint sandbox --keys DIR.',
    cause === undefined ? {} : { cause },
  );
}
