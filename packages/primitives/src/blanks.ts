const SPACE = 0x20;

/** ASCII blanks: tab, line feed, form feed, carriage return, space (protocol 2.1 and 2.2). */
export function isBlank(code: number): boolean {
  if (code > SPACE) return false;
  return code === SPACE || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c;
}

/** ASCII text without its blanks; the very same bytes where there are none. */
export function stripBlanks<Bytes extends Uint8Array>(text: Bytes): Bytes | Uint8Array<ArrayBuffer> {
  for (let i = 0; i < text.length; i++) {
    if ((text[i] as number) <= SPACE) return Uint8Array.from(text.filter((code) => !isBlank(code)));
  }
  return text;
}
