/** Drops ASCII blanks: tab, line feed, form feed, carriage return, space (protocol 2.1 and 2.2). */
export function stripBlanks(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, '');
}
