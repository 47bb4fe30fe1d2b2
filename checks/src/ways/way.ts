/** One of the four parts of a message's way. */
export interface Way {
  readonly number: WayNumber;
  readonly from: string;
  readonly to: string;
  /** The largest number that is aimed at. */
  readonly aim: { readonly functions: number; readonly files: number };
}

export type WayNumber = 1 | 2 | 3 | 4;

/** In the order of their numbers. A message takes 1, 3, 4, 2. */
export const WAYS: readonly Way[] = [
  { number: 1, from: 'issueBenefit', to: 'fetch', aim: { functions: 55, files: 22 } },
  { number: 2, from: 'response', to: 'outcome', aim: { functions: 60, files: 25 } },
  { number: 3, from: 'gateway/node', to: 'handler', aim: { functions: 60, files: 25 } },
  { number: 4, from: 'handler', to: 'socket', aim: { functions: 35, files: 15 } },
];
