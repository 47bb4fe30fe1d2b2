/** One bar of a plot. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is told. */
  readonly told: string;
  /** Between these lay the middle half of what was measured. */
  readonly quartiles?: readonly [number, number];
}

const ROW = 44;

/**
 * Bars as SVG, in the colours of the page, and as wide as the window. `place` says how far from the left a value is, from 0 to 1; a
 * `mark` is a value that all bars are held against.
 * The page says the same in words beside it, so a screen reader is told what it is and no more.
 */
export function plotOf(
  what: string,
  bars: readonly Bar[],
  place: (value: number) => number,
  mark?: number,
): string {
  const percent = (value: number): string => `${(100 * Math.min(1, Math.max(0, place(value)))).toFixed(2)}%`;
  const rows = bars.flatMap(({ label, value, told, quartiles }, i) => [
    `<text x="0" y="${i * ROW + 14}">${escaped(label)}</text>`,
    `<text x="100%" y="${i * ROW + 14}" text-anchor="end">${escaped(told)}</text>`,
    `<rect x="0" y="${i * ROW + 21}" width="${percent(value)}" height="12"/>`,
    ...(quartiles
      ? [
          `<line x1="${percent(quartiles[0])}" x2="${percent(quartiles[1])}" y1="${i * ROW + 36}" y2="${i * ROW + 36}"/>`,
        ]
      : []),
    ...(mark === undefined
      ? []
      : [
          `<line class="mark" x1="${percent(mark)}" x2="${percent(mark)}" y1="${i * ROW + 18}" y2="${i * ROW + 39}"/>`,
        ]),
  ]);
  return `<div class="plot"><svg width="100%" height="${bars.length * ROW}" role="img" aria-label="${escaped(what)}">${rows.join('')}</svg></div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
