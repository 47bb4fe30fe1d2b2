/** What a check is about, and what is wrong with it. */
export interface Finding {
  readonly about: string;
  readonly faults: readonly string[];
}
