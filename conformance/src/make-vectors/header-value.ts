/**
 * Reads the bytes from a header as loosely as possible: drops blanks, decodes escapes, accepts any base64.
 * It shows that a spelling still holds the original bytes; it is not a model of how to read a header.
 */
export function valueLoosely(header: string, valueName: string): Buffer {
  const value = new RegExp(`(?:^|,)\\s*${valueName}\\s*=([^,]*)`, 'i').exec(header)?.[1] ?? '';
  return Buffer.from(decodeURIComponent(value.replace(/\s/g, '')).replace(/\s/g, ''), 'base64');
}
