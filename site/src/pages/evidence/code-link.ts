import { ERROR_CODES } from '@apoint/primitives/codes';

/** An ending of a test: a code leads to its page, and a word stays one. */
export function codeLink(ending: string): string {
  return Object.hasOwn(ERROR_CODES, ending) ? `[\`${ending}\`](/errors/${ending}.md)` : ending;
}
