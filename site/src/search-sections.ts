import { PAGES } from './paths.js';

/** One entry of the index: a heading, the headings above it, and the text up to the next one. */
export interface SearchSection {
  readonly anchor: string;
  readonly titles: string[];
  readonly text: string;
}

const HEADING = /<h([1-6])[^>]*>(.*?)<a class="header-anchor" href="#([^"]*)".*?<\/h\1>/gs;
/** The anchor of a rule, as `src/pages/rules.ts` makes it. */
const RULE = /<a id="([^"]+)" class="rule"[^>]*>/;
const WORDS_OF_A_TITLE = 8;
/** Pages of one pattern are found as what they are about, and not by the headings that all of them have. */
const DEEPEST: readonly (readonly [RegExp, number])[] = [
  [/^(?:errors|decisions)\//, 1],
  [/^reference\//, 3],
];

/**
 * The entries of a page: its headings, and its rules. A heading that is deeper than those counted for its kind is part of the text
 * above it.
 */
export function* searchSections(file: string, html: string): Generator<SearchSection> {
  const deepest = DEEPEST.find(([kind]) => kind.test(file.replace(PAGES, '')))?.[1] ?? 6;
  const headings = [...html.matchAll(HEADING)].filter(([, level]) => Number(level) <= deepest);
  const above: string[] = [];
  for (const [i, heading] of headings.entries()) {
    const [whole, level, title = '', anchor = ''] = heading;
    above.splice(Number(level) - 1);
    above[Number(level) - 1] = textOf(title).trim();
    const titles = above.filter(Boolean);
    const [text = '', ...rules] = html
      .slice(heading.index + whole.length, headings[i + 1]?.index)
      .split(RULE);
    yield { anchor, titles, text: textOf(text) };
    for (let rule = 0; rule < rules.length; rule += 2)
      yield ruleOf(rules[rule] ?? '', rules[rule + 1] ?? '', titles);
  }
}

/** A rule is called what the first cell of its row says, or how it begins. */
function ruleOf(anchor: string, html: string, above: readonly string[]): SearchSection {
  const [cell = ''] = html.split('</td>');
  const title = textOf(cell).trim().split(/\s+/).slice(0, WORDS_OF_A_TITLE).join(' ');
  return { anchor, titles: [...above, title || anchor], text: textOf(html) };
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ');
}
