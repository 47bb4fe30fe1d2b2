/** Percent-encodes the reserved characters of base64, and line ends, in upper-case hex. */
export function percentEncode(text: string): string {
  return text.replace(/[+/=\r\n ]/g, escapeCharacter);
}

/** The same in lower-case hex, as shell scripts write it. */
export function percentEncodeLowerCase(text: string): string {
  return text.replace(/[+/=\r\n ]/g, (character) => escapeCharacter(character).toLowerCase());
}

/** Cuts a text into lines, with a line end after each, including the last one. */
export function wrapLines(text: string, columns: number, lineEnd: string): string {
  return text.replace(new RegExp(`.{1,${columns}}`, 'g'), (line) => line + lineEnd);
}

/** Standard base64 to the URL-safe alphabet; the padding stays. */
export function toBase64Url(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

/** The same bytes with trailing bits that are not zero: a second text for the same value. */
export function spoilTrailingBits(base64: string): string {
  const at = base64.search(/[^=]=+$/);
  if (at < 0) throw new Error('there are no trailing bits without padding');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return base64.slice(0, at) + letters.charAt(letters.indexOf(base64.charAt(at)) + 1) + base64.slice(at + 1);
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Whether a base64 text has all three characters that percent-encoding changes. */
export function hasAllMarks(base64: string): boolean {
  return ['+', '/', '='].every((mark) => base64.includes(mark));
}
