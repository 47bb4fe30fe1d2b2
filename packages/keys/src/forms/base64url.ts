import { decodeBase64 } from '@apoint/primitives/base64';

/** @throws {@link ApointError} `BASE64_INVALID` */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  return decodeBase64(standard.padEnd(Math.ceil(text.length / 4) * 4, '='));
}
