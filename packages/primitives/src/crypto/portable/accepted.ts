import { inconsistent } from '../../key-source/demand.js';

/** @throws {@link ApointError} `KEY_INCONSISTENT` for what the runtime does not import */
export async function accepted(imported: Promise<CryptoKey>): Promise<CryptoKey> {
  try {
    return await imported;
  } catch {
    throw inconsistent();
  }
}
