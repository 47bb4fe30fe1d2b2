import { describeResultCode } from '@apoint/benefit-issue-types/result-codes';
import type { CallOutcome, ClientEvent, IssueOutcome } from '@apoint/client';
import { describeErrorCode } from '@apoint/primitives/codes';
import { EXIT } from '../command.js';
import { printJson, printLines } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { styleFor } from '../terminal/style.js';
import { columnsOf, wrap } from '../terminal/width.js';

type Outcome = IssueOutcome | CallOutcome;

const WIDTH = 8;

/** Tells an event of a call: what was sent when, and what came. */
export function tellEvent(event: ClientEvent, json: boolean): void {
  if (json) {
    printJson({ event });
    return;
  }
  const words = wordsOf(event);
  if (!words) return;
  const { dim } = styleFor();
  printLines(`${dim(`+${event.totalMilliseconds.toFixed(0)} ms`.padStart(WIDTH))}  ${words}`);
}

function wordsOf(event: ClientEvent): string | undefined {
  switch (event.type) {
    case 'attempt-sent':
      return `attempt ${event.attempt}: sent`;
    case 'response-received':
      return `attempt ${event.attempt}: HTTP ${event.httpStatus}${tracer(event.tracerId)}`;
    case 'attempt-finished':
      return `attempt ${event.attempt}: ${event.verified ? 'the answer is genuine' : 'no genuine answer'}${event.code ? `, ${event.code}` : ''}`;
    case 'retry-scheduled':
      return `attempt ${event.attempt + 1} in ${event.delayMilliseconds.toFixed(0)} ms`;
    default:
      return undefined;
  }
}

function tracer(tracerId: string | undefined): string {
  return tracerId === undefined ? '' : `, Tracer-Id ${safeLine(tracerId)}`;
}

/** Tells what came of it. @returns the exit code */
export function tellOutcome(outcome: Outcome, json: boolean): number {
  if (json) printJson({ outcome: jsonOf(outcome) });
  else printLines(...linesOf(outcome));
  switch (outcome.status) {
    case 'issued':
    case 'succeeded':
      return EXIT.ok;
    case 'rejected':
    case 'failed':
      return EXIT.failed;
    default:
      return EXIT.unknown;
  }
}

function linesOf(outcome: Outcome): string[] {
  const { green, red, yellow, bold } = styleFor();
  const paint = { issued: green, succeeded: green, rejected: red, failed: red, unknown: yellow }[
    outcome.status
  ];
  const { resultCode, resultMessage, verifiedBytes, tracerId } = outcome;
  const said = resultCode === undefined ? '' : `  ${safeLine(resultCode)}`;
  const message = resultMessage === undefined ? '' : `: ${safeLine(resultMessage)}`;
  const bizNo = 'bizNo' in outcome ? `  ${safeLine(outcome.bizNo)}` : '';
  return [
    `${bold(paint(outcome.status))}${bizNo}${said}${message}${tracer(tracerId)}`,
    ...adviceOf(outcome).flatMap((text) => wrap(text, columnsOf(), '  ').split('\n')),
    ...(verifiedBytes && outcome.status !== 'unknown'
      ? [safeLine(new TextDecoder().decode(verifiedBytes))]
      : []),
  ];
}

function adviceOf(outcome: Outcome): string[] {
  if (outcome.status === 'unknown') {
    const { error, unverifiedText } = outcome;
    const quoted = unverifiedText ? [`What came, which nobody has signed: ${safeLine(unverifiedText)}`] : [];
    return [`${error.code}: ${safeLine(error.message)}`, describeErrorCode(error.code)?.fix ?? '', ...quoted];
  }
  const { advice } = describeResultCode(outcome.resultCode) ?? {};
  return outcome.status === 'rejected' && advice ? [advice] : [];
}

function jsonOf(outcome: Outcome): object {
  const { attempts, verifiedBytes, ...facts } = outcome;
  const error =
    'error' in outcome ? { error: { code: outcome.error.code, message: outcome.error.message } } : {};
  const answer = verifiedBytes ? { verifiedText: new TextDecoder().decode(verifiedBytes) } : {};
  return { ...facts, ...error, ...answer, attempts: attempts.length };
}
