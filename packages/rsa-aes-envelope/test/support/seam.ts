import { KeyObject } from 'node:crypto';
import type { KeyWrap, PrivateKey } from '@apoint/keys';
import { materialOf } from '@apoint/keys/internal/key-material';
import * as node from '../../dist/crypto/node.js';
import * as portable from '../../dist/crypto/portable.js';

/** What opening does below the surface, on the half of the cryptography that the key belongs to. */
export interface Seam {
  readonly material: unknown;
  readonly half: typeof node | typeof portable;
}

export function seamOf(key: PrivateKey, keyWrap: KeyWrap): Seam {
  const material = materialOf(key, 'unwrapKey', keyWrap);
  return { material, half: material instanceof KeyObject ? node : portable };
}
