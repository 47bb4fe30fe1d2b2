import { ACCEPTED_LISTS, ACCEPTED_VALUES, ALGORITHM_ABSENT } from './accepted-headers.js';
import { searchFor } from './check.js';
import { contentOf, fieldsWith, type MessageFields } from './message-fields.js';
import { REFUSED_LISTS, REFUSED_SIGNATURE_ALGORITHMS, REFUSED_VALUES } from './refused-headers.js';
import type { RsaKey } from './rsa-key.js';
import { signRsa } from './rsa-signature.js';
import { acceptedHeader, acceptedMessage, refusedHeader, type SignatureCase } from './signature-case.js';
import type { SignatureKeys } from './signature-keys.js';
import { hasAllMarks } from './text.js';

/** One valid signature, with every spelling of its header. */
export function headerCases({ usual: key, bits3072, bits4096 }: SignatureKeys): SignatureCase[] {
  const message = { key, fields: fieldsWithAllMarks(key) };
  const accepted = [...ACCEPTED_LISTS, ALGORITHM_ABSENT, ...ACCEPTED_VALUES];
  const refused = [...REFUSED_LISTS, ...REFUSED_VALUES, ...REFUSED_SIGNATURE_ALGORITHMS];
  return [
    acceptedMessage('canonical', 'the canonical form, a key of 2048 bits', message, 'with private key'),
    acceptedMessage(
      'canonical-3072',
      'a key of 3072 bits: no padding',
      { ...message, key: bits3072 },
      'with private key',
    ),
    acceptedMessage(
      'canonical-4096',
      'a key of 4096 bits',
      { ...message, key: bits4096 },
      'with private key',
    ),
    ...accepted.map((variant) => acceptedHeader(variant, message)),
    ...refused.map((variant) => refusedHeader(variant, message)),
  ];
}

/** The spellings change +, / and =, so the signature must have all three. */
function fieldsWithAllMarks(key: RsaKey): MessageFields {
  return searchFor((index) => {
    const fields = fieldsWith({ body: Buffer.from(`{"bizNo":"H${index}"}`) });
    return hasAllMarks(signRsa(key, contentOf(fields)).toString('base64')) ? fields : undefined;
  }, 'a signature with +, / and = in its base64');
}
