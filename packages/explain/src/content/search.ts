import { type Deadline, inSteps, inTime } from '../deadline.js';
import type { Match, Matcher } from '../signature/match.js';
import { type Change, contentParts, type FieldName, type Fields, type Variants } from './fields.js';

/** What was signed, and how it differs from what arrived. */
export interface FoundContent {
  readonly match: Match;
  /** None if what arrived was signed. */
  readonly changes: readonly Change[];
  readonly parts: readonly Uint8Array[];
}

/** How many of the likely changes of a field are tried together with those of another. */
const WITH_ANOTHER: Readonly<Record<FieldName, number>> = {
  method: 8,
  uri: 40,
  clientId: 10,
  time: 330,
  body: 90,
  layout: 60,
};
/** How many are tried as digests that were signed, and together with all changes of another field. */
const FIRST = 20;
/** The fields that differ together most often. */
const QUICK: readonly FieldName[] = ['method', 'uri', 'clientId', 'body'];
/** What a search may cost in all, in hashes of a content: some seconds. A comparison with an ECDSA signature costs many. */
const MOST_COST = 200_000;
/** The time that two changes at once may take, of what is left. */
const SHARE_OF_PAIRS = 0.5;

/** A search for the content that was signed. It ends in time, whatever the message is. */
export class ContentSearch {
  readonly #matchers: readonly Matcher[];
  readonly #fields: Fields;
  readonly #deadline: Deadline;
  readonly #costOfOne: number;
  #tried = 0;
  #cost = 0;

  constructor(fields: Fields, matchers: readonly Matcher[], deadline: Deadline) {
    this.#fields = fields;
    this.#matchers = matchers;
    this.#deadline = deadline;
    this.#costOfOne = matchers.reduce((sum, { cost }) => sum + cost, 0);
  }

  /** How many contents were compared. */
  get tried(): number {
    return this.#tried;
  }

  /** What arrived, as it is. */
  asArrived(): FoundContent | undefined {
    return inTime(() => this.#try([], 'deep'), undefined);
  }

  /** One change, then two at once; the likely ones first, and what takes long last. */
  changed(variantsOf: () => readonly Variants[]): FoundContent | undefined {
    return inTime(() => this.#changed(variantsOf()), undefined);
  }

  #changed(variants: readonly Variants[]): FoundContent | undefined {
    const body = variants.filter(({ field }) => field === 'body');
    const others = variants.filter(({ field }) => field !== 'body');
    return (
      this.#first(alone(variants.map(({ likely }) => likely))) ??
      this.#first(usualPairs(variants.filter(({ field }) => QUICK.includes(field)))) ??
      this.#first(alone(others.map(({ further }) => further()))) ??
      this.#first(alone(variants.map(({ likely }) => likely.slice(0, FIRST))), 'deep') ??
      this.#first(this.#inTime(usualPairs(variants))) ??
      this.#first(alone(body.map(({ further }) => further()))) ??
      this.#first(this.#inTime(furtherPairs([...others, ...body])))
    );
  }

  /** Two changes at once may take only a part of the time that is left. */
  *#inTime(pairs: Iterable<readonly Change[]>): Iterable<readonly Change[]> {
    const deadline = this.#deadline.part(SHARE_OF_PAIRS);
    for (const pair of pairs) {
      if (deadline.isOver()) return;
      yield pair;
    }
  }

  #first(
    candidates: Iterable<readonly Change[]>,
    depth: 'plain' | 'deep' = 'plain',
  ): FoundContent | undefined {
    for (const changes of candidates) {
      this.#deadline.check();
      if (this.#cost > MOST_COST) return undefined;
      const found = this.#try(changes, depth);
      if (found) return found;
    }
    return undefined;
  }

  #try(changes: readonly Change[], depth: 'plain' | 'deep'): FoundContent | undefined {
    let fields = this.#fields;
    for (const change of changes) {
      const changed = change.apply(fields);
      // The change does not apply to this message.
      if (changed === fields) return undefined;
      fields = changed;
    }
    const parts = contentParts(fields);
    const steps = inSteps(parts, this.#deadline);
    this.#cost += this.#costOfOne;
    let match: Match | undefined;
    for (const matcher of this.#matchers) match ??= matcher.match(steps, depth);
    this.#tried++;
    return match && { match, changes, parts };
  }
}

function* alone(lists: readonly Iterable<Change>[]): Iterable<readonly Change[]> {
  for (const changes of lists) for (const change of changes) yield [change];
}

function* usualPairs(variants: readonly Variants[]): Iterable<readonly Change[]> {
  for (const [i, first] of variants.entries())
    for (const second of variants.slice(i + 1)) yield* product(usual(first), usual(second));
}

function* furtherPairs(variants: readonly Variants[]): Iterable<readonly Change[]> {
  for (const many of variants)
    for (const few of variants) if (few !== many) yield* product(few.likely.slice(0, FIRST), many.further());
}

function usual({ field, likely }: Variants): readonly Change[] {
  return likely.slice(0, WITH_ANOTHER[field]);
}

function* product(few: readonly Change[], many: Iterable<Change>): Iterable<readonly Change[]> {
  for (const one of many) for (const other of few) yield [other, one];
}
