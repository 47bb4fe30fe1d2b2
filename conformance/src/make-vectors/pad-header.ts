/** Makes a header of this length by an unknown parameter after the others. */
export function padHeader(header: string, length: number): string {
  const name = ',padding=';
  return header + name + 'x'.repeat(length - header.length - name.length);
}
