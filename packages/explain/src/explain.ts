import { checkOptions } from './check-options.js';
import { Deadline } from './deadline.js';
import { explainEnvelope } from './envelope/explain-envelope.js';
import type { Explanation } from './explanation.js';
import { findingsOf } from './finding.js';
import type { ExplainOptions } from './options.js';
import { explainSignature } from './signature/explain-signature.js';
import { staleness } from './stale.js';

/** The envelope gets that part of the time, and the search for the content all that is left. */
const SHARE_OF_ENVELOPE = 0.3;

/**
 * Says why a message does not verify or open: which key signed it, which bytes were signed, how the envelope was made.
 *
 * It is a tool for developers with their own keys, and answers what a receiver must never answer to a sender
 * ([protocol 6.5](../protocol.md#65-the-order)). Do not call it in a server, on messages of others: it is slow by design, and its
 * answers tell an attacker what he asks.
 *
 * Whatever the message is, it answers, in about the time that is allowed.
 *
 * @example
 * ```ts
 * import { explain } from '@apoint/explain';
 * import { generateKeyPair } from '@apoint/keys';
 * import { writeRequest } from '@apoint/message';
 *
 * const [platform, own] = [await generateKeyPair(), await generateKeyPair()];
 * const line = { method: 'POST', uri: '/notify', clientId: 'CLIENT_0001' };
 * const { headers, body } = await writeRequest({ ...line, body: '{"a":1}', signingKey: own.privateKey });
 *
 * const { verdict, findings } = await explain({
 *   message: { direction: 'request', ...line, headers, body },
 *   keys: [
 *     { name: 'platform', key: platform.publicKey, for: 'verify' },
 *     { name: 'own', key: own.publicKey },
 *   ],
 * });
 * console.log(verdict, findings[0]?.cause); // mismatch SIGNED_WITH_OTHER_KEY
 * ```
 *
 * @throws {@link ApointError} `OPTION_INVALID`, and for a key that cannot be read the codes of `importPublicKey` and
 * `importPrivateKey`, or `KEY_NOT_EXPORTABLE`
 */
export async function explain(options: ExplainOptions): Promise<Explanation> {
  const settings = await checkOptions(options);
  const deadline = Deadline.after(settings.timeLimitMilliseconds);
  const { found: ofEnvelope, plaintext } = explainEnvelope(settings, deadline.part(SHARE_OF_ENVELOPE));
  const { found: ofSignature, key, content, tried } = explainSignature(settings, plaintext, deadline);
  const findings = findingsOf([...ofSignature, ...staleness(settings), ...ofEnvelope]);
  return {
    verdict: findings.length === 0 ? 'verifies' : 'mismatch',
    findings,
    tried,
    ...(key ? { key } : {}),
    ...(content ? { content } : {}),
  };
}
