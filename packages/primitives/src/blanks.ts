/** ASCII blanks: tab, line feed, form feed, carriage return, space (protocol 2.1 and 2.2). */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c;
}

/** ASCII text without its blanks; the very same bytes where there are none. */
export function stripBlanks(text: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
export function stripBlanks(text: Uint8Array): Uint8Array;
export function stripBlanks(text: Uint8Array): Uint8Array {
  for (let i = 0; i < text.length; i++) {
    if (isBlank(text[i] as number)) return text.filter((code) => !isBlank(code));
  }
  return text;
}
