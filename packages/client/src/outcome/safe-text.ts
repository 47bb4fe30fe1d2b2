import { escapeUnsafe } from '@apoint/primitives/internal/escape-unsafe';

const MOST_BYTES = 2000;
const MOST_CHARACTERS = 2000;

/** The beginning of bytes that nobody signed, as text that can be shown on a terminal and written to a log. */
export function safeText(bytes: Uint8Array): string {
  return escaped(new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)));
}

/** A text in one line, at most 2000 characters long, with escapes such as `\u{1b}` for what a terminal would act upon. */
export function escaped(text: string): string {
  const start = text.slice(0, MOST_CHARACTERS);
  const safe = escapeUnsafe(start);
  // The cut may have gone through a character.
  return safe.slice(0, MOST_CHARACTERS).replace(/\p{Surrogate}$/u, '');
}
