import type { MarkdownRenderer } from 'vitepress';

/** The documents are written for any reader of Markdown, so nothing in them means more than it does there. */
export function markdownRules(markdown: MarkdownRenderer): void {
  markdown.disable('emoji');
  const { text, fence } = markdown.renderer.rules;
  // Vue would take two braces for an expression.
  markdown.renderer.rules.text = (...given) => (text?.(...given) ?? '').replaceAll('{{', '&#123;&#123;');
  // The block `playground` is the tool itself, which runs in the browser only.
  markdown.renderer.rules.fence = (...given) =>
    given[0][given[1]]?.info === 'playground'
      ? '<ClientOnly><Playground /></ClientOnly>'
      : (fence?.(...given) ?? '');
  // An indented block is a block like any other, so it scrolls in itself.
  markdown.renderer.rules.code_block = (tokens, index, ...given) => {
    Object.assign(tokens[index] ?? {}, { type: 'fence', info: 'text' });
    return markdown.renderer.rules.fence?.(tokens, index, ...given) ?? '';
  };
}
