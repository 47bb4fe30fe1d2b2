import type { AnsweredRequest } from '@apoint/sandbox';
import { printJson, printLines } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { styleFor } from '../terminal/style.js';

const LONGEST_URI = 200;

/** A line for a request that was answered: when, what, and its outcome. */
export function tellRequest(request: AnsweredRequest, json: boolean): void {
  if (json) printJson({ request: jsonOf(request) });
  else printLines(lineOf(request));
}

function lineOf(request: AnsweredRequest): string {
  const { dim } = styleFor();
  const { method, uri, bizNo, durationMilliseconds: milliseconds } = request;
  return [
    dim(new Date().toISOString().slice(11, 19)),
    `${safeLine(method)} ${safeLine(uri, LONGEST_URI)}`,
    ...(bizNo === undefined ? [] : [safeLine(bizNo)]),
    ...outcomeOf(request),
    ...(milliseconds === undefined ? [] : [dim(`${milliseconds.toFixed(1)} ms`)]),
  ].join('  ');
}

function outcomeOf({ refused, resultCode = '', resultStatus, httpStatus, fault }: AnsweredRequest): string[] {
  const { green, red, yellow } = styleFor();
  const paint = resultStatus === 'S' ? green : resultStatus === 'F' ? red : yellow;
  const said = refused
    ? [red(`refused ${refused.code}`)]
    : resultStatus
      ? [paint(`${resultCode} ${resultStatus}`)]
      : [];
  return [
    ...(httpStatus === undefined || fault === 'drop-after-commit' ? ['no answer'] : [String(httpStatus)]),
    ...said,
    ...(fault === undefined ? [] : [yellow(`fault ${fault}`)]),
  ];
}

function jsonOf({ refused, ...facts }: AnsweredRequest): object {
  return refused ? { ...facts, refused: { code: refused.code, message: refused.message } } : facts;
}
