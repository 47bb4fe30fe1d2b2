import type { KeyUsage } from './key-handle.js';
import type { KeyWrap } from './key-wrap.js';

/** What a key may be used for. */
export interface Restriction {
  readonly usages: readonly KeyUsage[];
  /** The only key wrap that the key works with, or `undefined` if it works with all. */
  readonly keyWrap: KeyWrap | undefined;
}
