import { mapLines } from '../markdown/outside-code.js';

/** Codes are in capital letters, and have pages of their own. Events have dashes, and the search takes one for the code that it tells of. */
const NAMED = /^\| (`((?=[\w.]*[a-z])[\w.]+(?![\w.-]))[^|`]*`)/;
const HEADING = /^#+ (?:(\d+(?:\.\d+)?)\.? )?/;
const ROW = /^(\| )(.*)$/;
const ITEM = /^(- )(.*)$/;
const RULER = /^\| -/;
const ATTACK = /^\| ([A-Z]\d+) +\|/;

/** Gives every row of a table and every item of a list in a numbered section an anchor: the section, and its number there. */
export function withRules(markdown: string): string {
  let section: string | undefined;
  let count = 0;
  let inBody = false;
  return mapLines(markdown, (line) => {
    const heading = HEADING.exec(line);
    if (heading) [section, count] = [heading[1], 0];
    if (RULER.test(line)) inBody = true;
    else if (!line.startsWith('|')) inBody = false;
    const rule = ITEM.exec(line) ?? (inBody && !RULER.test(line) ? ROW.exec(line) : null);
    if (section === undefined || !rule) return line;
    count += 1;
    const [, before = '', text = ''] = rule;
    return `${before}${anchor(`rule-${section.replace('.', '-')}-${count}`, `${section}-${count}`)} ${text}`;
  });
}

/** Makes the number of each attack the anchor of its row. */
export function withAttacks(markdown: string): string {
  return mapLines(markdown, (line) =>
    line.replace(ATTACK, (_, id: string) => `| ${anchor(id.toLowerCase(), id)} |`),
  );
}

/** Makes the name of each option and export the anchor of its row. */
export function withNames(markdown: string): string {
  const taken = new Map<string, number>();
  return mapLines(markdown, (line) =>
    line.replace(NAMED, (_, code: string, name: string) => {
      const id = `row-${name.toLowerCase()}`;
      const count = (taken.get(id) ?? 0) + 1;
      taken.set(id, count);
      return `| ${anchor(`${id}${count === 1 ? '' : `-${count}`}`, code)}`;
    }),
  );
}

function anchor(id: string, label: string): string {
  return `<a id="${id}" class="rule" href="#${id}">${label}</a>`;
}
