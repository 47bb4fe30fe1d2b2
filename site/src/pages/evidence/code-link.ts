import { ERROR_CODES } from '@apoint/primitives/codes';

const WORD = /[A-Z][A-Z0-9_]+/g;

/** The codes in the ending of a test lead to their pages; the rest of it stays as it is. */
export function codeLink(ending: string): string {
  return ending.replace(WORD, (word) => (isCode(word) ? `[\`${word}\`](/errors/${word}.md)` : word));
}

/** The first code in the ending of a test. */
export function codeIn(ending: string): string | undefined {
  return ending.match(WORD)?.find(isCode);
}

function isCode(word: string): boolean {
  return Object.hasOwn(ERROR_CODES, word);
}
