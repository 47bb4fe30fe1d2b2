/** Parses a header with base64 by functions of the platform, without any check. */
export function parseBare(text: string): Uint8Array {
  const values = text.split(',').map((pair) => pair.slice(pair.indexOf('=') + 1));
  return Buffer.from(decodeURIComponent(values.at(-1) ?? ''), 'base64');
}

export function formatBare(algorithm: string, name: string, value: Uint8Array): string {
  const text = Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
  return `algorithm=${algorithm},keyVersion=1,${name}=${encodeURIComponent(text)}`;
}
