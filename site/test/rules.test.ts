import { describe, expect, it } from 'vitest';
import { withAttacks, withNames, withRules } from '../dist/pages/rules.js';
import { searchSections } from '../dist/search-sections.js';

function link(id: string, label: string): string {
  return `<a id="${id}" class="rule" href="#${id}">${label}</a>`;
}

describe('rules', () => {
  it('numbers the items and rows of a section, and starts again in the next', () => {
    const written = withRules('## 2. Headers\n\n| a |\n| - |\n| b |\n\n- c\n\n### 2.1 Pairs\n\n- d');
    expect(written).toContain(`| ${link('rule-2-1', '2-1')} b |`);
    expect(written).toContain(`- ${link('rule-2-2', '2-2')} c`);
    expect(written).toContain(`- ${link('rule-2-1-1', '2.1-1')} d`);
    expect(written).toContain('\n| a |\n');
  });

  it('leaves what stands in no numbered section, and code', () => {
    const text = '# The wire\n\n- a\n\n## 2. Headers\n\n```\n- b\n```';
    expect(withRules(text)).toBe(text);
  });

  it('makes the number of an attack its anchor', () => {
    expect(withAttacks('| A40  | a probe |')).toBe(`| ${link('a40', 'A40')} | a probe |`);
  });

  it('gives an error code no anchor in a table, since it has a page', () => {
    expect(withNames('| `KEY_TOO_WEAK` | x |')).toBe('| `KEY_TOO_WEAK` | x |');
  });

  it('gives a name that stands in two tables two anchors', () => {
    const row = '| `key` | x |';
    expect(withNames(`${row}\n${row}`)).toBe(
      `| ${link('row-key', '`key`')} | x |\n| ${link('row-key-2', '`key`')} | x |`,
    );
  });
});

describe('what the search knows of a page', () => {
  const heading = (level: number, id: string): string =>
    `<h${level} id="${id}">${id} <a class="header-anchor" href="#${id}">&#8203;</a></h${level}>`;

  it('is a section for each heading, and one for each rule', () => {
    const html = `${heading(1, 'wire')}<p>all</p>${heading(2, 'time')}<td>${link('rule-1', '1-1')} zone</td>`;
    expect([...searchSections('protocol.md', html)]).toEqual([
      { anchor: 'wire', titles: ['wire'], text: expect.stringContaining('all') },
      { anchor: 'time', titles: ['wire', 'time'], text: expect.anything() },
      { anchor: 'rule-1', titles: ['wire', 'time', '1-1 zone'], text: expect.stringContaining('zone') },
    ]);
  });

  it('is one section of a page of a kind, with the text of all its headings', () => {
    const html = `${heading(1, 'CODE')}<p>cause</p>${heading(2, 'more')}<p>cure</p>`;
    const [section, ...others] = searchSections('errors/CODE.md', html);
    expect(section?.text).toMatch(/cause.*cure/s);
    expect(others).toEqual([]);
  });
});
