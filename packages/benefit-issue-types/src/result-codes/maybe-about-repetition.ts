import type { ResultCode } from '../result.js';

/** Codes for illegal parameters. The page's own one answers a `bizNo` that was used with other content, too. */
const ILLEGAL: readonly string[] = ['PARAM_ILLEGAL', 'PARAMETER_ILLEGAL'];

/**
 * Whether a failure with this code may mean that the idempotency key was used before, for another content
 * ([protocol 9](../../protocol.md#9-response-body)). Such a failure proves nothing about the first request, which may well have
 * been carried out. So it is final only if nothing can have been sent under the key before.
 *
 * @param isKeyed - whether the request has an idempotency key, such as a `bizNo`. Default: it has one.
 * @example
 * ```ts
 * import { maybeAboutRepetition } from '@apoint/benefit-issue-types/result-codes';
 *
 * console.log(maybeAboutRepetition('REPEAT_REQ_INCONSISTENT')); // true
 * console.log(maybeAboutRepetition('PARAM_ILLEGAL'), maybeAboutRepetition('PARAM_ILLEGAL', false)); // true false
 * console.log(maybeAboutRepetition('RISK_REJECT')); // false
 * ```
 */
export function maybeAboutRepetition(code: ResultCode, isKeyed: boolean = true): boolean {
  return code === 'REPEAT_REQ_INCONSISTENT' || (isKeyed && ILLEGAL.includes(code));
}
