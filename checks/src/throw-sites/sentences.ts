import ts from 'typescript';
import { argumentsFor, wordsOfConstant } from './follow.js';
import { isSum } from './interpolations.js';
import type { Sources } from './sources.js';

/** A sentence of a message, and the place where it is written. */
export interface Sentence {
  /** With `…` for each value in it. */
  readonly text: string;
  /** `<package>/src/<file>:<line>` */
  readonly writtenAt: string;
}

/** The sign that readers see instead of a value. */
const VALUE = '…';

/** The sentences that a message can have. A parameter is followed to the arguments of every call. */
export function sentencesOf(sources: Sources, message: ts.Expression): Sentence[] {
  const written = (text: string): Sentence => ({ text, writtenAt: sources.placeOf(message) });
  if (ts.isStringLiteralLike(message)) return [written(message.text)];
  if (ts.isTemplateExpression(message)) return [written(templateText(message))];
  if (isSum(message)) {
    const ends = sentencesOf(sources, message.right);
    const starts = sentencesOf(sources, message.left);
    return starts.flatMap((start) => ends.map((end) => written(start.text + end.text)));
  }
  const parts = partsOf(sources, message);
  return parts.length > 0 ? parts.flatMap((part) => sentencesOf(sources, part)) : [written(VALUE)];
}

function partsOf(sources: Sources, message: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(message)) return [message.expression];
  if (ts.isConditionalExpression(message)) return [message.whenTrue, message.whenFalse];
  const constant = wordsOfConstant(sources, message);
  return constant ? [constant] : argumentsFor(sources, message);
}

function templateText({ head, templateSpans }: ts.TemplateExpression): string {
  return head.text + templateSpans.map(({ literal }) => VALUE + literal.text).join('');
}
