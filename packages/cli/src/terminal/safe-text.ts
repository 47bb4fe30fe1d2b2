import { escapeUnsafe } from '@apoint/primitives/internal/escape-unsafe';

const MOST_CHARACTERS = 2000;

/**
 * A text of somebody else in one line, with escapes such as `\u{1b}` for what a terminal would act upon. The rest of a long text is
 * replaced by its length.
 */
export function safeLine(text: string, most: number = MOST_CHARACTERS): string {
  const start = Array.from(text.slice(0, 2 * most))
    .slice(0, most)
    .join('');
  const rest = text.length - start.length;
  return escapeUnsafe(start) + (rest > 0 ? `… (${rest} more characters)` : '');
}

/** The same for a text of several lines: line feeds stay. */
export function safeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeUnsafe(line))
    .join('\n');
}
