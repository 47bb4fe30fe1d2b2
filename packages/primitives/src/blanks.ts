/**
 * Drops ASCII blanks: tab, line feed, form feed, carriage return, space
 * ([protocol 2.1](../protocol.md#21-the-pair-list) and [2.2](../protocol.md#22-the-encoded-values)).
 */
export function stripBlanks(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, '');
}
