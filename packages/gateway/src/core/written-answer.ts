import { parseJson } from '@apoint/message/internal/parse-json';
import { ApointError } from '@apoint/primitives/errors';
import { checkBytes } from '@apoint/primitives/internal/options';
import type { HandlerAnswer } from './exchange.js';

/** The bytes of answers that came written. By the answer itself, so that a copy of it, which may say something else, has none. */
const written = /* @__PURE__ */ new WeakMap<object, Uint8Array>();

/**
 * An answer whose JSON is written already, by an application behind a proxy for example. Exactly these bytes are sealed and signed: no
 * number, name or order in them changes. The answer is frozen, with all that is in it. They must be JSON as strict as that of a request, an object with a `result`.
 *
 * @example
 * ```ts
 * import { writtenAnswer } from '@apoint/gateway';
 *
 * const body = new TextEncoder().encode('{"result":{"resultStatus":"S","resultCode":"SUCCESS","amount":1.50}}');
 * const handler = () => writtenAnswer(body);
 *
 * console.log(handler().result.resultCode); // SUCCESS
 * ```
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `RESPONSE_INVALID`, `TEXT_NOT_UNICODE`, `JSON_INVALID`, `JSON_BYTE_ORDER_MARK`,
 * `JSON_TOO_DEEP`, `JSON_DUPLICATE_KEY`, `JSON_NUMBER_INEXACT`
 */
export function writtenAnswer(body: Uint8Array): HandlerAnswer {
  checkBytes('body', body);
  const bytes = body.slice();
  const answer = parseJson(bytes);
  if (!isAnswer(answer))
    throw new ApointError(
      'RESPONSE_INVALID',
      'The answer must be a JSON object with a result, which has a resultCode and a resultStatus as texts.',
    );
  written.set(frozen(answer), bytes);
  return answer;
}

/** With all that is in it: what is told of the answer must be what its bytes say. JSON nests no deeper than its parser allows. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

/** The bytes that {@link writtenAnswer} was given for this very answer. */
export function bytesOfAnswer(answer: HandlerAnswer): Uint8Array | undefined {
  return written.get(answer);
}

function isAnswer(answer: unknown): answer is HandlerAnswer {
  const { result } = (isObject(answer) ? answer : {}) as { readonly result?: unknown };
  return (
    isObject(result) && typeof result['resultStatus'] === 'string' && typeof result['resultCode'] === 'string'
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
