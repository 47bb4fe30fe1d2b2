/** Makes a header this long with an unknown parameter behind the others. */
export function padHeader(header: string, length: number): string {
  const name = ',padding=';
  return header + name + 'x'.repeat(length - header.length - name.length);
}
