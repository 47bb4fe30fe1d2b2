import { printJson, printLines } from '../print.js';
import type { Told } from '../sandbox/tell-running.js';
import { safeLine } from '../terminal/safe-text.js';
import { styleFor } from '../terminal/style.js';

interface Attempt {
  readonly number: number;
  readonly waitMilliseconds: number;
  readonly requestTime: string;
  readonly durationMilliseconds: number;
  readonly outcome: string;
  readonly httpStatus?: number;
  readonly resultCode?: string;
  readonly resultStatus?: string;
  readonly resultMessage?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

interface Outcome {
  readonly status: 'delivered' | 'given-up';
  readonly because?: string;
}

/** Prints an attempt, or the outcome. */
export function tellNotification(line: Told, timesFaster: number, json: boolean): void {
  if (json) {
    printJson(line);
    return;
  }
  const { attempt, outcome } = line as { readonly attempt?: Attempt; readonly outcome?: Outcome };
  if (attempt) tellAttempt(attempt, timesFaster);
  if (outcome) tellOutcome(outcome);
}

function tellAttempt(attempt: Attempt, timesFaster: number): void {
  const { dim } = styleFor();
  const { number, waitMilliseconds, requestTime, durationMilliseconds, httpStatus } = attempt;
  const waited =
    waitMilliseconds === 0
      ? []
      : [
          dim(
            `after ${wordsOf(waitMilliseconds)}${timesFaster === 1 ? '' : `, ${timesFaster} times faster`}`,
          ),
        ];
  printLines(
    [
      `attempt ${number}`,
      requestTime,
      ...(httpStatus === undefined ? [] : [String(httpStatus)]),
      saidOf(attempt),
      dim(`${Math.round(durationMilliseconds)} ms`),
      ...waited,
    ].join('  '),
  );
}

function saidOf({ outcome, resultCode = '', resultStatus, resultMessage, error }: Attempt): string {
  const { green, red, yellow } = styleFor();
  if (outcome === 'success') return green(`${resultCode} S`);
  if (error) return red(`${outcome} ${error.code}: ${safeLine(error.message)}`);
  const message = resultMessage === undefined ? '' : `: ${safeLine(resultMessage)}`;
  return yellow(`${safeLine(resultCode)} ${safeLine(resultStatus ?? '')}${message}`);
}

function tellOutcome({ status, because }: Outcome): void {
  const { green, red } = styleFor();
  if (status === 'delivered') printLines(green('delivered'));
  else printLines(red(because === 'stopped' ? 'given up: it was stopped' : 'given up: no attempt is left'));
}

const MINUTE = 60_000;
const MINUTES_OF_AN_HOUR = 60;

function wordsOf(milliseconds: number): string {
  const minutes = milliseconds / MINUTE;
  return minutes < MINUTES_OF_AN_HOUR ? `${minutes} min` : `${minutes / MINUTES_OF_AN_HOUR} h`;
}
