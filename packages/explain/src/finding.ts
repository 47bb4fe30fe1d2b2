import { CAUSES } from '@apoint/primitives/codes';
import type { Cause, Certainty, Finding, FindingDetail } from './explanation.js';

/** A finding before all of them are known. */
export interface Found {
  readonly cause: Cause;
  readonly certainty: Certainty;
  readonly says: string;
  readonly detail?: FindingDetail;
}

const ORDER = Object.keys(CAUSES) as Cause[];

/** The surest first, and in the order of the table where they are equally sure. Each names the others. */
export function findingsOf(found: readonly Found[]): readonly Finding[] {
  const inOrder = [...found].sort((a, b) => rank(a) - rank(b));
  return inOrder.map(({ cause, certainty, says, detail = {} }) => {
    const others = inOrder.filter((one) => one.cause !== cause).map((one) => one.cause);
    const also = [...new Set(others)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    return { cause, certainty, says, fix: CAUSES[cause].fix, detail, also };
  });
}

function rank({ cause, certainty }: Found): number {
  return (certainty === 'proven' ? 0 : ORDER.length) + ORDER.indexOf(cause);
}
