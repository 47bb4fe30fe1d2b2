import type { ApointError } from '@apoint/primitives/errors';
import type { Arguments } from '../command.js';
import { printJson, printLines } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { styleFor } from '../terminal/style.js';
import { table } from '../terminal/table.js';
import type { VerifyOutcome } from './verify-captured.js';

/** Prints that a message is verified but does not open. */
export function tellNotOpened({ code, message }: ApointError, given: Arguments): void {
  if (given.json) printJson({ verified: true, opened: false, code, message });
  else printLines(`${styleFor().red('verified, but not opened')}  ${code}: ${safeLine(message)}`);
}

/** Prints what came of verifying. */
export function tellVerified(outcome: VerifyOutcome, given: Arguments): void {
  if (given.json) printJson(jsonOf(outcome));
  else printLines(...linesOf(outcome));
}

function jsonOf(outcome: VerifyOutcome): object {
  if (!outcome.verified) {
    const { code, message } = outcome.error;
    return { verified: false, code, message };
  }
  const { method, uri, clientId, time, encrypted, signature } = outcome.message;
  const { algorithm, keyVersion } = signature;
  const age = outcome.now - time.epochMilliseconds;
  return {
    verified: true,
    method,
    uri,
    clientId,
    time: time.text,
    ageMilliseconds: age,
    encrypted,
    algorithm,
    keyVersion,
  };
}

function linesOf(outcome: VerifyOutcome): string[] {
  const style = styleFor();
  if (!outcome.verified) {
    const { code, message } = outcome.error;
    return [`${style.red('not verified')}  ${code}: ${safeLine(message)}`];
  }
  const { method, uri, clientId, time, encrypted, signature } = outcome.message;
  const seconds = Math.round((outcome.now - time.epochMilliseconds) / 1000);
  return [
    style.green('verified'),
    table([
      ['signature', `${signature.algorithm}, key version ${safeLine(signature.keyVersion ?? 'not named')}`],
      ['line', safeLine(`${method} ${uri}`)],
      ['client', safeLine(clientId)],
      ['time', `${safeLine(time.text)} (${ageOf(seconds)})`],
      ['body', encrypted ? 'encrypted' : 'not encrypted'],
    ]),
  ];
}

function ageOf(seconds: number): string {
  return seconds < 0 ? `${-seconds} s ahead` : `${seconds} s old`;
}
