import { decodeWrappedBase64Ascii } from '@apoint/primitives/base64';
import { latin1 } from '../bytes.js';
import { type Deadline, inTime, untilOver } from '../deadline.js';
import type { GivenDecryptionKey } from '../keys/decryption-key.js';
import { decryptRaw } from '../rsa/rsa-numbers.js';
import { type Reading, readText } from '../signature/readings.js';
import { hasControls } from '../texts.js';
import { CIPHERS, type Cipher } from './ciphers.js';
import { type ContentKey, contentKeys } from './content-keys.js';
import { type Unwrapped, unpad } from './unpad.js';

/** An envelope on the way to be opened: the wrapped key gave a key. */
export interface UnwrappedEnvelope {
  readonly recipient: GivenDecryptionKey;
  readonly wrappedKey: Reading;
  readonly unwrapped: Unwrapped;
}

/** An envelope that opened, in whichever way. */
export interface OpenedEnvelope extends UnwrappedEnvelope {
  readonly contentKey: ContentKey;
  readonly body: Reading;
  readonly cipher: Cipher;
  readonly plaintext: Uint8Array;
  /** Whether the plaintext is what an envelope holds beyond doubt. */
  readonly certain: boolean;
}

/** Everything that can be unwrapped, under the keys in their order. */
export function unwrapAll(
  keys: readonly GivenDecryptionKey[],
  wrappedKeys: readonly Reading[],
  deadline: Deadline,
): readonly UnwrappedEnvelope[] {
  return untilOver(unwrapEach(keys, wrappedKeys, deadline));
}

function* unwrapEach(
  keys: readonly GivenDecryptionKey[],
  wrappedKeys: readonly Reading[],
  deadline: Deadline,
): Iterable<UnwrappedEnvelope> {
  for (const recipient of keys)
    for (const wrappedKey of wrappedKeys) {
      if (wrappedKey.bytes.length !== recipient.rsa.length) continue;
      const encoded = decryptRaw(recipient.rsa, wrappedKey.bytes, deadline);
      for (const unwrapped of encoded ? unpad(encoded) : []) yield { recipient, wrappedKey, unwrapped };
    }
}

/** The bodies that the text may stand for, the one of the wire first. */
export function encryptedBodies(body: Uint8Array, deadline: Deadline): readonly Reading[] {
  const standard = decodedBody(body);
  const lenient = body.length <= LONGEST_READ ? readText(latin1(body), deadline) : [];
  return [
    ...(standard ? [{ bytes: standard }] : []),
    ...lenient.filter(({ encoding }) => !(standard && encoding === 'base64')),
    { bytes: body, encoding: 'raw bytes' },
  ];
}

/** The text of a longer body is only decoded as the wire wants it. */
export const LONGEST_READ: number = 1 << 20;

function decodedBody(body: Uint8Array): Uint8Array | undefined {
  try {
    return decodeWrappedBase64Ascii(body);
  } catch {
    return undefined;
  }
}

/** The first way in which the envelope opens to something that can be a body. JSON is looked for before any other text. */
export function tryOpen(
  envelopes: readonly UnwrappedEnvelope[],
  bodies: readonly Reading[],
  deadline: Deadline,
): OpenedEnvelope | undefined {
  let text: OpenedEnvelope | undefined;
  const certain = inTime(() => {
    for (const way of waysToOpen(envelopes, bodies, deadline)) {
      deadline.check();
      const opened = openIn(way);
      if (opened?.certain) return opened;
      text ??= opened;
    }
    return undefined;
  }, undefined);
  return certain ?? text;
}

type Way = Omit<OpenedEnvelope, 'plaintext' | 'certain'>;

function* waysToOpen(
  envelopes: readonly UnwrappedEnvelope[],
  bodies: readonly Reading[],
  deadline: Deadline,
): Iterable<Way> {
  for (const envelope of envelopes)
    for (const contentKey of contentKeys(envelope.unwrapped.payload, deadline))
      for (const body of bodies)
        for (const cipher of CIPHERS) yield { ...envelope, contentKey, body, cipher };
}

function openIn(way: Way): OpenedEnvelope | undefined {
  const plaintext = attempt(way.cipher, way.contentKey.key, way.body.bytes);
  const kind = plaintext && kindOf(plaintext);
  return kind && { ...way, plaintext, certain: way.cipher.hasTag === true || kind === 'json' };
}

function attempt({ decrypt }: Cipher, key: Uint8Array, ciphertext: Uint8Array): Uint8Array | undefined {
  try {
    return decrypt(key, ciphertext);
  } catch {
    return undefined;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** Every other text, or nothing, is taken for a plaintext only if no way gives JSON. */
function kindOf(plaintext: Uint8Array): 'json' | 'text' | undefined {
  const text = utf8(plaintext);
  if (text === undefined) return isJsonInAnyCharset(plaintext) ? 'text' : undefined;
  if (hasControls(text)) return undefined;
  return isJson(text) ? 'json' : 'text';
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Numbers and words alone are no body, and short ones come by chance. A long text is not parsed, which could take many times its
 * memory: no wrong key gives so much text.
 */
export function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  if (text.length > LONGEST_READ) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isJsonInAnyCharset(bytes: Uint8Array): boolean {
  // Most of what a wrong cipher gives is told by its first letter.
  if (bytes.find((byte) => byte > 0x20) !== 0x7b) return false;
  const text = latin1(bytes);
  return /^\s*\{\s*"[\s\S]*\}\s*$/.test(text) && !hasControls(text);
}
