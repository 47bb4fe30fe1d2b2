import { InputError } from './failure.js';

/** `Name: value` in lines, as they stand in a capture. Empty lines count for nothing. */
export function headersOf(lines: string): [name: string, value: string][] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      if (colon < 1) throw new InputError('Write each header on a line of its own, as Name: value.');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
}

export function headerLines(headers: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(headers)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join('\n');
}
