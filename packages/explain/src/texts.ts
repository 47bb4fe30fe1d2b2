/** A value of the message in a sentence: cut, and with its control characters visible. */
export function quoted(text: string): string {
  const cut = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return JSON.stringify(cut);
}

/** Control characters but for those of layout. Bytes above 0x7f count as letters. */
const CONTROL = /[^\P{Cc}\t\n\r\x80-\x9f]/u;

export function hasControls(text: string): boolean {
  return CONTROL.test(text);
}

/** Whether all of it is printable ASCII, or layout. */
export function isPrintable(text: string): boolean {
  return !hasControls(text) && !/[\x7f-\uffff]/.test(text);
}

/** The text without the characters of these kinds at its ends. A pattern with `+$` would search a long run again from each place in it. */
export function stripped(text: string, front: RegExp, end: RegExp): string {
  let [from, to] = [0, text.length];
  while (from < to && front.test(text.charAt(from))) from++;
  while (to > from && end.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** A span of time in words. */
export function spanOf(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(' ') || '0 s'
  );
}
