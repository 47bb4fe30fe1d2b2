import { checkNames, checkWhole, checkWord } from '@apoint/primitives/internal/options';

/**
 * What can go wrong with the next request. `commit` is the moment the ledger has decided.
 *
 * - `delay`: the answer comes late.
 * - `drop-before-commit`: the connection breaks before the request is looked at.
 * - `drop-after-commit`: the request is carried out, and the connection breaks instead of an answer.
 * - `unsigned`: the answer comes without its `Signature` header.
 * - `badly-signed`: the answer comes with a signature of the right form that does not hold.
 * - `truncated`: the answer breaks off in the middle of its body.
 * - `UNKNOWN_EXCEPTION`: the request is carried out, and a signed answer says that nobody knows.
 * - `http-502-html`: the request is carried out, and a proxy's error page comes back.
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

/** Faults that wait for requests: each is spent on one. */
export class FaultQueue {
  readonly #waiting: Fault[] = [];

  /**
   * Adds faults for the requests to come, one each, in this order.
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

  /** Forgets the faults that still wait. */
  clear(): void {
    this.#waiting.length = 0;
  }

  /** The faults to come, the next one first. */
  get waiting(): readonly Fault[] {
    return [...this.#waiting];
  }
}

/** A fault with a misspelt name would do nothing, and a test of it would pass. */
function checkFault(fault: Fault): void {
  checkNames(fault, fault?.kind === 'delay' ? ['kind', 'milliseconds'] : ['kind'], 'fault');
  checkWord('fault.kind', fault.kind ?? '', KINDS);
  if (fault.kind === 'delay') checkWhole('fault.milliseconds', fault.milliseconds, 0);
}
