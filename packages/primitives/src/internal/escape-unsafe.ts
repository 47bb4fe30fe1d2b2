/** Controls, characters that change how the text around them is shown, and line breaks, which could forge a line of a log. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text in one line, with escapes such as `\u{1b}` for what a terminal would act upon. */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`);
}
