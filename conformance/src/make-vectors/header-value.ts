/**
 * Reads the bytes out of a header as loosely as can be: blanks dropped, escapes decoded, whatever base64 there is.
 * It shows that a spelling still carries the bytes it was made from; it is no model of how to read a header.
 */
export function valueLoosely(header: string, valueName: string): Buffer {
  const value = new RegExp(`(?:^|,)\\s*${valueName}\\s*=([^,]*)`, 'i').exec(header)?.[1] ?? '';
  return Buffer.from(decodeURIComponent(value.replace(/\s/g, '')).replace(/\s/g, ''), 'base64');
}
