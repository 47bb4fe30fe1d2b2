import { parseTime } from '@apoint/canonical-request';
import { decodeWrappedBase64 } from '@apoint/primitives/base64';
import { decodePercent } from '@apoint/primitives/percent';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import { parseEncryptHeader } from '@apoint/rsa-aes-envelope';
import { parseSignatureHeader } from '@apoint/signature-header';
import { bytesOf } from './typed-bytes.js';

/** One thing that a text holds: a text, or bytes. */
export interface Decoded {
  readonly name: string;
  readonly value: string | Uint8Array<ArrayBuffer>;
}

/** What a text can be decoded as, with the words for it. */
export const KINDS = {
  signature: 'Signature header',
  encrypt: 'Encrypt header',
  time: 'Time of a header',
  base64: 'Base64',
  hex: 'Hexadecimal',
  percent: 'Percent-encoded text',
} as const;
export type Kind = keyof typeof KINDS;

const DECODERS: Readonly<Record<Kind, (text: string) => Decoded[]>> = {
  signature: (text) => {
    const { algorithm, keyVersion, signature } = parseSignatureHeader(withoutName(text, 'signature'));
    return [
      { name: 'algorithm', value: algorithm },
      { name: 'keyVersion', value: keyVersion ?? 'absent: the latest key' },
      { name: 'signature', value: signature },
    ];
  },
  encrypt: (text) => {
    const { keyVersion, wrappedKey } = parseEncryptHeader(withoutName(text, 'encrypt'));
    return [
      { name: 'algorithm', value: 'RSA_AES' },
      { name: 'keyVersion', value: keyVersion ?? 'absent: the latest key' },
      { name: 'symmetricKey, wrapped', value: wrappedKey },
    ];
  },
  time: (text) => {
    const { epochMilliseconds } = parseTime(withoutName(text, 'request-time', 'response-time'));
    return [
      { name: 'in UTC', value: new Date(epochMilliseconds).toISOString() },
      { name: 'milliseconds since 1970', value: String(epochMilliseconds) },
    ];
  },
  base64: (text) => [{ name: 'bytes', value: decodeWrappedBase64(text) }],
  hex: (text) => [{ name: 'bytes', value: bytesOf({ text, encoding: 'hex' }) }],
  percent: (text) => [{ name: 'text', value: encodeUtf8(decodePercent(text)) }],
};

/** @throws {@link ApointError} the code with which a receiver refuses the text */
export function decode(kind: Kind, text: string): Decoded[] {
  return DECODERS[kind](text);
}

/** A header may be typed with its name. */
function withoutName(text: string, ...names: readonly string[]): string {
  const [, name = '', value = ''] = /^\s*([\w-]+):\s*(.*)$/s.exec(text) ?? [];
  return (names.includes(name.toLowerCase()) ? value : text).trim();
}
