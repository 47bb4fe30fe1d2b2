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
  time: 80,
  body: 90,
  layout: 60,
};
/** How many are tried as digests that were signed, and together with all changes of another field. */
const FIRST = 20;
/** The time that two changes at once may take, of all. */
const SHARE_OF_PAIRS = 0.5;

/** A search for the content that was signed. It ends in time, whatever the message is. */
export class ContentSearch {
  readonly #matchers: readonly Matcher[];
  readonly #fields: Fields;
  readonly #deadline: number;
  #tried = 0;

  constructor(fields: Fields, matchers: readonly Matcher[], deadline: number) {
    this.#fields = fields;
    this.#matchers = matchers;
    this.#deadline = deadline;
  }

  /** How many contents were compared. */
  get tried(): number {
    return this.#tried;
  }

  /** What arrived, as it is. */
  asArrived(): FoundContent | undefined {
    return this.#try([], 'deep');
  }

  /** One change, then two at once; the likely ones first. */
  changed(variants: readonly Variants[]): FoundContent | undefined {
    return (
      this.#first(this.#single(variants)) ??
      this.#first(digests(variants), 'deep') ??
      this.#first(this.#pairs(variants))
    );
  }

  *#single(variants: readonly Variants[]): Iterable<readonly Change[]> {
    for (const { likely } of variants) for (const change of likely) yield [change];
    for (const { further } of variants) for (const change of further()) yield [change];
  }

  *#pairs(variants: readonly Variants[]): Iterable<readonly Change[]> {
    const end = Date.now() + (this.#deadline - Date.now()) * SHARE_OF_PAIRS;
    for (const pair of allPairs(variants)) {
      if (Date.now() > end) return;
      yield pair;
    }
  }

  #first(
    candidates: Iterable<readonly Change[]>,
    depth: 'plain' | 'deep' = 'plain',
  ): FoundContent | undefined {
    for (const changes of candidates) {
      if (Date.now() > this.#deadline) return undefined;
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
    this.#tried++;
    for (const matcher of this.#matchers) {
      const match = matcher.match(parts, depth);
      if (match) return { match, changes, parts };
    }
    return undefined;
  }
}

function* digests(variants: readonly Variants[]): Iterable<readonly Change[]> {
  for (const { likely } of variants) for (const change of likely.slice(0, FIRST)) yield [change];
}

function* allPairs(variants: readonly Variants[]): Iterable<readonly Change[]> {
  for (const [first, second] of fieldPairs(variants)) yield* product(usual(first), usual(second));
  for (const [first, second] of fieldPairs(variants)) {
    yield* product(first.likely.slice(0, FIRST), second.further());
    yield* product(second.likely.slice(0, FIRST), first.further());
  }
}

function usual({ field, likely }: Variants): readonly Change[] {
  return likely.slice(0, WITH_ANOTHER[field]);
}

function fieldPairs(variants: readonly Variants[]): (readonly [Variants, Variants])[] {
  return variants.flatMap((first, i) => variants.slice(i + 1).map((second) => [first, second] as const));
}

function* product(few: readonly Change[], many: Iterable<Change>): Iterable<readonly Change[]> {
  for (const one of many) for (const other of few) yield [other, one];
}
