const CELL = / \| /;

/** The sentences of a Markdown page: those of paragraphs and list items, and each cell of a table that is no name. */
export function sentencesOf(markdown: string): string[] {
  return blocksOf(markdown).flatMap((block) =>
    block
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .split(/(?<=[.?!:]["”)]?\*{0,2})\s+(?=["“(*`]{0,3}[A-Z`])/)
      .map((sentence) => sentence.replaceAll('**', '').trim())
      .filter((sentence) => sentence !== ''),
  );
}

function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('#') || line.trim() === '' || /^\|(?: -+ \|)+$/.test(line)) open = false;
    else if (line.startsWith('|')) blocks.push(...cellsOf(line));
    else if (!open || /^ *(?:-|\d+\.) /.test(line)) {
      blocks.push(line.replace(/^ *(?:-|\d+\.) /, ''));
      open = true;
    } else blocks[blocks.length - 1] += ` ${line.trim()}`;
  }
  return blocks;
}

/** A row says something about the package in its first cell. The head of a table says nothing. */
function cellsOf(row: string): string[] {
  const [name = '', ...cells] = row.slice(1, -1).trim().split(CELL);
  return name.startsWith('`')
    ? cells.flatMap((cell) => cell.split(';')).map((cell) => `${name.trim()} — ${cell.trim()}`)
    : [];
}
