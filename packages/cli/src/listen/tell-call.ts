import type { Explanation } from '@apoint/explain';
import { describeErrorCode } from '@apoint/primitives/codes';
import type { ApointError } from '@apoint/primitives/errors';
import type { AnsweredRequest } from '@apoint/sandbox';
import { printJson, printLines } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { styleFor } from '../terminal/style.js';
import { columnsOf, wrap } from '../terminal/width.js';

const LONGEST_URI = 200;
const INDENT = '    ';

/** A call that came, and what became of it. */
export interface AnsweredCall extends AnsweredRequest {
  /** The ID under which it was kept. */
  readonly id?: string | undefined;
  /** What went wrong with the application. */
  readonly ofApp?: ApointError | undefined;
  readonly explanation?: Explanation | undefined;
}

/** Prints a line for a call, and under it why it was refused. */
export function tellCall(call: AnsweredCall, json: boolean): void {
  if (json) printJson({ call: jsonOf(call) });
  else printLines(...linesOf(call));
}

function linesOf(call: AnsweredCall): string[] {
  const { dim } = styleFor();
  const { id, method, uri, encrypted, durationMilliseconds: milliseconds } = call;
  return [
    [
      dim(new Date().toISOString().slice(11, 19)),
      ...(id === undefined ? [] : [id]),
      `${safeLine(method)} ${safeLine(uri, LONGEST_URI)}`,
      ...(encrypted ? ['encrypted'] : []),
      outcomeOf(call),
      ...(milliseconds === undefined ? [] : [dim(`${milliseconds.toFixed(1)} ms`)]),
    ].join('  '),
    ...reasonsOf(call).flatMap((text) => wrap(text, columnsOf(), INDENT).split('\n')),
  ];
}

function outcomeOf({ refused, resultCode = '', resultStatus = '', httpStatus }: AnsweredCall): string {
  const { green, red, yellow } = styleFor();
  if (refused) return red(`refused ${refused.code}`);
  if (httpStatus === undefined) return yellow('broke off');
  return (resultStatus === 'S' ? green : yellow)(`${safeLine(resultCode)} ${safeLine(resultStatus)}`);
}

function reasonsOf({ refused, ofApp, explanation }: AnsweredCall): string[] {
  if (!refused) return [];
  if (ofApp) return [`${ofApp.code}: ${safeLine(ofApp.message)} The caller was told U.`];
  const found = explanation?.findings ?? [];
  if (found.length > 0)
    return found.flatMap(({ cause, certainty, says, fix }) => [
      `${cause} (${certainty}): ${safeLine(says)}`,
      `→ ${safeLine(fix)}`,
    ]);
  const { means = '', fix = '' } = describeErrorCode(refused.code) ?? {};
  return [safeLine(refused.message), means, `→ ${fix}`];
}

function jsonOf({ refused, ofApp, explanation, ...facts }: AnsweredCall): object {
  return {
    ...facts,
    ...(refused ? { refused: { code: refused.code, message: refused.message } } : {}),
    ...(ofApp ? { application: { code: ofApp.code, message: ofApp.message } } : {}),
    ...(explanation ? { findings: explanation.findings } : {}),
  };
}
