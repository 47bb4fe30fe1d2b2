import { demandPair } from '../../inconsistent.js';
import { accepted, RSASSA } from './rsassa.js';

/**
 * Makes one signature and verifies it. If the numbers do not match, or a factor is not a prime, it is wrong; given away, a wrong
 * signature factors the modulus (Boneh, DeMillo and Lipton).
 *
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export async function checkHalves(privateKey: CryptoKey, publicKey: CryptoKey): Promise<void> {
  const probe = new Uint8Array(32);
  // Some runtimes check what they have signed, and fail.
  const signature = await accepted(crypto.subtle.sign(RSASSA, privateKey, probe));
  demandPair(await crypto.subtle.verify(RSASSA, publicKey, signature, probe));
}
