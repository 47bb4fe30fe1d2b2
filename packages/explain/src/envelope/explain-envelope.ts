import { latin1 } from '../bytes.js';
import type { Settings } from '../check-options.js';
import type { Deadline } from '../deadline.js';
import type { Found } from '../finding.js';
import { type ReadHeader, readKeyedHeader } from '../signature/readings.js';
import {
  encryptedBodies,
  isJson,
  LONGEST_READ,
  type OpenedEnvelope,
  tryOpen,
  type UnwrappedEnvelope,
  unwrapAll,
} from './try-open.js';

/** What was found out about the envelope. */
export interface ExplainedEnvelope {
  readonly found: readonly Found[];
  /** What was in it, if it could be opened in any way. */
  readonly plaintext?: Uint8Array;
}

const NOT_LOOKED_AT: ExplainedEnvelope = { found: [] };
/** As in the `Encrypt` header that names a key; without one it says nothing about the body. */
const SYMMETRIC_KEY = /symmetrickey/i;
const ALGORITHMS: readonly string[] = ['rsa_aes', 'rsa'];

/** Why the envelope does not open. Nothing if it opens, if there is none, or if there is no key to open it with. */
export function explainEnvelope(settings: Settings, deadline: Deadline): ExplainedEnvelope {
  const { message, decryptionKeys } = settings;
  const headers = message.headers.get('encrypt') ?? [];
  if (decryptionKeys.length === 0 || !headers.some((text) => SYMMETRIC_KEY.test(text))) return NOT_LOOKED_AT;
  const header = readKeyedHeader(headers, 'symmetricKey', deadline);
  const label = labelOf(header);
  const envelopes = unwrapAll(decryptionKeys, header.readings, deadline);
  const bodies = encryptedBodies(message.body, deadline);
  const opened = tryOpen(envelopes, bodies, deadline);
  if (!opened) return { found: [...label, ...notOpened(settings, header, envelopes, deadline)] };
  return { found: [...label, ...differences(opened, settings)], plaintext: opened.plaintext };
}

function labelOf({ algorithm = 'RSA_AES' }: ReadHeader): Found[] {
  if (ALGORITHMS.includes(algorithm.toLowerCase())) return [];
  const says = `The Encrypt header names the algorithm ${JSON.stringify(algorithm.slice(0, 40))}. Receivers open only RSA_AES.`;
  return [
    {
      cause: 'ALGORITHM_LABEL_DIFFERS',
      certainty: 'proven',
      says,
      detail: { named: algorithm, used: 'RSA_AES' },
    },
  ];
}

/** In which respects an envelope that opened is another than the one that was expected. */
function differences(opened: OpenedEnvelope, { decryptionKeys, keyWrap }: Settings): Found[] {
  const { recipient, wrappedKey, unwrapped, contentKey, body, cipher } = opened;
  const certainty = opened.certain ? 'proven' : 'consistent';
  const found: Found[] = [];
  if (recipient !== decryptionKeys[0])
    found.push({
      cause: 'ENVELOPE_KEY_DIFFERS',
      certainty,
      says: `The envelope was sealed for the key "${recipient.name}", not for "${decryptionKeys[0]?.name}".`,
      detail: { key: recipient.name },
    });
  if (unwrapped.keyWrap !== keyWrap)
    found.push({
      cause: 'ENVELOPE_KEY_WRAP_DIFFERS',
      certainty,
      says: `The AES key was wrapped with ${unwrapped.keyWrap}, and ${keyWrap} is expected.`,
      detail: { keyWrap: unwrapped.keyWrap },
    });
  if (cipher.name !== 'AES-ECB' || cipher.how !== undefined)
    found.push({
      cause: 'ENVELOPE_CIPHER_DIFFERS',
      certainty,
      says: `The body was encrypted with ${cipher.name}${cipher.how ? `, ${cipher.how}` : ''}. AES-ECB with PKCS#5 padding is expected.`,
      detail: { cipher: cipher.name, ...(cipher.how ? { how: cipher.how } : {}) },
    });
  if (contentKey.encoding !== undefined)
    found.push({
      cause: 'ENVELOPE_KEY_TEXT',
      certainty,
      says: `Not the AES key was wrapped, but a text that holds it: ${contentKey.encoding}.`,
      detail: { encoding: contentKey.encoding },
    });
  if (wrappedKey.encoding !== undefined)
    found.push({
      cause: 'ENVELOPE_KEY_TEXT',
      certainty,
      says: `The symmetricKey of the Encrypt header is written as ${wrappedKey.encoding}.`,
      detail: { encoding: wrappedKey.encoding, how: 'in the header' },
    });
  if (body.encoding !== undefined)
    found.push({
      cause: 'ENVELOPE_BODY_ENCODING',
      certainty,
      says: `The encrypted body is written as ${body.encoding}. Standard base64 is expected.`,
      detail: { encoding: body.encoding },
    });
  return found;
}

function notOpened(
  { message, decryptionKeys }: Settings,
  { readings, isCut }: ReadHeader,
  envelopes: readonly UnwrappedEnvelope[],
  deadline: Deadline,
): Found[] {
  const rest = deadline.isOver() ? ' that there was time for' : '';
  const [unwrapped] = envelopes;
  const { body } = message;
  if (isJson(latin1(body.subarray(0, LONGEST_READ + 1))))
    return [
      {
        cause: 'ENVELOPE_BODY_ENCODING',
        certainty: body.length > LONGEST_READ ? 'consistent' : 'proven',
        says: 'The message has an Encrypt header, but its body is JSON that was not encrypted.',
        detail: { encoding: 'plaintext' },
      },
    ];
  if (unwrapped) return [notDecrypted(unwrapped, decryptionKeys[0]?.name, rest)];
  if (readings.length === 0 || isCut)
    return [
      {
        cause: 'ENVELOPE_KEY_TEXT',
        certainty: 'consistent',
        says: 'The symmetricKey of the Encrypt header cannot be read in any encoding. It may have been cut.',
      },
    ];
  const sizes = decryptionKeys.map(({ rsa }) => rsa.length);
  const fits = readings.some(({ bytes }) => sizes.includes(bytes.length));
  const bits = 8 * (readings[0]?.bytes.length ?? 0);
  return [
    {
      cause: 'ENVELOPE_KEY_DIFFERS',
      certainty: 'consistent',
      says: fits
        ? `No given private key${rest} unwraps the AES key under any padding: the envelope was sealed for another key, or its header was damaged.`
        : `The wrapped key has ${bits} bits, and no given private key has that size: the envelope was sealed for another key.`,
      detail: fits ? {} : { bits },
    },
  ];
}

/** A padding that fits is there by chance once in 65,536 times, and the length of a key makes that seldom again. */
function notDecrypted(
  { recipient, unwrapped }: UnwrappedEnvelope,
  expected: string | undefined,
  rest: string,
): Found {
  const whose = recipient.name === expected ? 'The expected key' : `The key "${recipient.name}"`;
  return {
    cause: 'ENVELOPE_CIPHER_DIFFERS',
    certainty: 'consistent',
    says: `${whose} unwraps ${unwrapped.payload.length} bytes by ${unwrapped.keyWrap}, but no cipher${rest || ' that was tried'} decrypts the body with them.`,
    detail: { key: recipient.name, keyWrap: unwrapped.keyWrap },
  };
}
