import { checkWhole, checkWord, ownOptions } from '@apoint/primitives/internal/options';

/**
 * A fault of the next request. `commit` is the moment when the ledger has decided.
 *
 * - `delay`: the answer comes late.
 * - `drop-before-commit`: the connection breaks before the request is read.
 * - `drop-after-commit`: the request is carried out, then the connection breaks without an answer.
 * - `unsigned`: the answer comes without its `Signature` header.
 * - `badly-signed`: the answer comes with a wrong signature of the right form.
 * - `truncated`: the answer breaks off in the middle of its body.
 * - `UNKNOWN_EXCEPTION`: the request is carried out, but a signed answer says that the outcome is unknown.
 * - `http-502-html`: the request is carried out, but a proxy's error page comes back.
 */
export type Fault =
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: Exclude<FaultKind, 'delay'> };

/** The name of a {@link Fault}. */
export type FaultKind =
  | 'delay'
  | 'drop-before-commit'
  | 'drop-after-commit'
  | 'unsigned'
  | 'badly-signed'
  | 'truncated'
  | 'UNKNOWN_EXCEPTION'
  | 'http-502-html';

const KINDS: readonly FaultKind[] = [
  'delay',
  'drop-before-commit',
  'drop-after-commit',
  'unsigned',
  'badly-signed',
  'truncated',
  'UNKNOWN_EXCEPTION',
  'http-502-html',
];

/**
 * The faults that wait for requests. Each request takes one.
 *
 * @example
 * ```ts
 * import { createClient } from '@apoint/client';
 * import { createSandbox } from '@apoint/sandbox';
 *
 * const sandbox = await createSandbox();
 * const client = createClient({
 *   clientId: sandbox.clientId,
 *   baseUrl: sandbox.url,
 *   signingKey: sandbox.clientKeys.signing.privateKey,
 *   platformKeys: sandbox.platformKeys.signing,
 *   retry: 'never',
 * });
 * const order = client.prepare({
 *   bizDate: Date.now(),
 *   providerUserInfo: { id: 'user-1' },
 *   benefitIssueMode: 'BENEFIT_PRODUCT_ID',
 *   benefitIssueDetail: {},
 * });
 * sandbox.faults.inject({ kind: 'drop-after-commit' });
 * console.log((await client.submit(order)).status); // unknown
 * console.log((await client.submit(order)).status); // issued
 * console.log((await sandbox.ledger.totals()).issues); // 1
 * await sandbox.close();
 * ```
 */
export class FaultQueue {
  readonly #waiting: Fault[] = [];

  /**
   * Adds faults for the next requests, one for each, in this order.
   *
   * @throws {@link ApointError} `OPTION_INVALID`
   */
  inject(...faults: readonly Fault[]): void {
    for (const fault of faults) checkFault(fault);
    this.#waiting.push(...faults);
  }

  /** The fault of the next request. */
  take(): Fault | undefined {
    return this.#waiting.shift();
  }

  /** Removes all waiting faults. */
  clear(): void {
    this.#waiting.length = 0;
  }

  /** The waiting faults, the next one first. */
  get waiting(): readonly Fault[] {
    return [...this.#waiting];
  }
}

interface Members {
  readonly kind: FaultKind;
  readonly milliseconds?: number;
}

/** A fault with a misspelt name would do nothing, and a test of it would pass. */
function checkFault(fault: Fault): void {
  ownOptions<Members>(fault, fault?.kind === 'delay' ? ['kind', 'milliseconds'] : ['kind'], 'fault');
  checkWord('fault.kind', fault.kind ?? '', KINDS);
  if (fault.kind === 'delay') checkWhole('fault.milliseconds', fault.milliseconds, 0);
}
