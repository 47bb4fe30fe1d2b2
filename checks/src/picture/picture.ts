import { plain, type Span, type Style, spansOf } from './terminal.js';

/** The colours on a light ground and on a dark one: each is readable on its ground. */
export const COLOURS = {
  light: {
    ground: '#ffffff',
    text: '#1f2328',
    dim: '#59636e',
    red: '#a40e26',
    green: '#116329',
    yellow: '#7d4e00',
    cyan: '#0a5a80',
  },
  dark: {
    ground: '#0d1117',
    text: '#e6edf3',
    dim: '#9198a1',
    red: '#ff7b72',
    green: '#3fb950',
    yellow: '#d29922',
    cyan: '#39c5cf',
  },
} as const;

const TITLE = 'What pnpm quickstart prints';
/** These say what differs from what is shown, by their titles alone. */
const LEFT_OUT = /^[23]\. /;
const RULER = /^─+$/;
const COLUMNS = 100;
const LETTER = 7.2;
const LINE = 17;
const MARGIN = 20;

/** Draws what the quickstart has printed in colours. Of the sections that repeat the first one, only the titles are shown. */
export function pictureOf(output: string): string {
  const lines = shownOf(output.trim().split('\n'));
  const [width, height] = [COLUMNS * LETTER + 2 * MARGIN, lines.length * LINE + 2 * MARGIN];
  const texts = lines.flatMap((line, row) => spansOf(line).map((span) => drawn(span, row)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${TITLE}">
<title>${TITLE}</title>
<style>
text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre }
.bold { font-weight: bold }
${rulesOf('light')}
@media (prefers-color-scheme: dark) {
${rulesOf('dark')}
}
</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${texts.join('\n')}
</svg>
`;
}

/** What is the same in every run: keys, signatures, times, numbers and the port are not. */
export function withoutChance(picture: string): string {
  return picture
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replace(/\b(?:[0-9a-f]{64}|[0-9a-f]{32})\b/g, 'HEX')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00(?::00)?/g, 'TIME')
    .replace(/[^<]{0,2}…[^<]*? \(\d+ characters\)/g, '…')
    .replace(/ textLength="[\d.]+"/g, '');
}

function shownOf(lines: readonly string[]): string[] {
  const shown: string[] = [];
  let leftOut = false;
  for (const [index, line] of lines.entries()) {
    const title = RULER.test(plain(lines[index + 1] ?? ''));
    if (title) leftOut = LEFT_OUT.test(plain(line));
    if (!leftOut) shown.push(line);
    else if (title) shown.push(`${line} …`, '');
  }
  return shown;
}

function drawn({ column, text, styles }: Span, row: number): string {
  const length = ([...text].length * LETTER).toFixed(1);
  const place = `x="${(MARGIN + column * LETTER).toFixed(1)}" y="${MARGIN + row * LINE + 12}"`;
  const look = styles.length > 0 ? ` class="${styles.join(' ')}"` : '';
  return `<text ${place} textLength="${length}"${look}>${escaped(text)}</text>`;
}

function rulesOf(scheme: keyof typeof COLOURS): string {
  const { ground, text, ...colours } = COLOURS[scheme];
  const styles = Object.entries(colours) as [Style, string][];
  return [
    `rect { fill: ${ground}; stroke: ${colours.dim} }`,
    `text { fill: ${text} }`,
    ...styles.map(([name, colour]) => `.${name} { fill: ${colour} }`),
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
