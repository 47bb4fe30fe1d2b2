/** One row of what the platform says of a campaign. */
export interface PlatformRow {
  readonly bizNo: string;
  /** Default `'issued'`: the file lists what was issued. */
  readonly status?: 'issued' | 'rejected' | undefined;
  /** Compared with the points of the order, if both are named. */
  readonly points?: number | undefined;
}

/**
 * How the two sides differ:
 *
 * - `issued-there-only`: the platform has issued it, and here it is not issued (or not known to be).
 * - `issued-here-only`: here it is issued, and the platform says that it is not, or does not list it.
 * - `not-ours`: the campaign has no such order.
 * - `points-differ`: both have issued it, with different points.
 * - `listed-twice`: the platform lists the number more than once.
 */
export type DifferenceKind =
  | 'issued-there-only'
  | 'issued-here-only'
  | 'not-ours'
  | 'points-differ'
  | 'listed-twice';

/** One difference. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly bizNo: string;
  /** Your own name of the row, if the campaign has it. */
  readonly key?: string | undefined;
}

/** What came of a comparison. */
export interface Reconciliation {
  /** Rows of the platform. */
  readonly rows: number;
  /** Orders that both sides know as issued, with the same points. */
  readonly agreed: number;
  /** How many differences there are of each kind. */
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  /** The first 10 000 differences, by kind and `bizNo`. */
  readonly differences: readonly Difference[];
}
