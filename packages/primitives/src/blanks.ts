const SPACE = 0x20;

/** ASCII blanks: tab, line feed, form feed, carriage return, space (protocol 2.1 and 2.2). */
export function isBlank(code: number): boolean {
  if (code > SPACE) return false;
  return code === SPACE || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c;
}

export function stripBlanks(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, '');
}
