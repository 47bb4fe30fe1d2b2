const FENCE = /^ *(```|~~~)/;
const INLINE_CODE = /(`+)[^`](?:.*?[^`])?\1(?!`)/g;

/** Changes the lines of a document that are not in a fenced block. */
export function mapLines(markdown: string, change: (line: string) => string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1];
      if (fence === undefined && mark === undefined) return change(line);
      if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
      return line;
    })
    .join('\n');
}

/** Changes the parts of a line that are not code. */
export function mapProse(line: string, change: (prose: string) => string): string {
  const kept: string[] = [];
  const held = line.replace(INLINE_CODE, (code) => `\u0000${kept.push(code) - 1}\u0000`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no document holds this character, so it marks the place.
  return change(held).replace(/\u0000(\d+)\u0000/g, (_, index: string) => kept[Number(index)] ?? '');
}
