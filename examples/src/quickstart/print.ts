import { type Style, styled } from './colours.js';

/** The lines are made for this many columns, and for fewer where the terminal has fewer. */
const WIDEST = 100;
const NARROWEST = 60;
const WIDTH = Math.max(NARROWEST, Math.min(WIDEST, process.stdout.columns ?? WIDEST));
const INDENT = '  ';
const LABEL_WIDTH = 17;
const FULL = process.argv.includes('--full');

export function heading(text: string): void {
  console.log(`\n${styled('bold', text)}\n${styled('dim', '─'.repeat(text.length))}`);
}

/** Begins the lines of one message. */
export function message(direction: 'request' | 'answer', text: string): void {
  const [arrow, style] = direction === 'request' ? (['→', 'cyan'] as const) : (['←', 'yellow'] as const);
  console.log(`\n${INDENT}${styled(style, styled('bold', `${arrow} ${direction}`))}  ${text}`);
}

/** A label and a value, which is shortened to the end of the line. Further lines of the value are printed under the first. */
export function line(label: string, value: string, style?: Style): void {
  for (const [number, part] of value.split('\n').entries()) {
    const name = (number === 0 ? label : '').padEnd(LABEL_WIDTH);
    const room = WIDTH - 2 * INDENT.length - LABEL_WIDTH - 1;
    const shown = shorten(part, room);
    console.log(`${INDENT.repeat(2)}${styled('dim', name)} ${style ? styled(style, shown) : shown}`);
  }
}

/** What was found about the messages above. */
export function finding(holds: boolean, what: string): void {
  const mark = holds ? styled('green', '✓') : styled('red', '✗ NOT SO:');
  console.log(`${INDENT}${mark} ${what}`);
}

/** The beginning and the end of a text that is longer than the room for it, and how long it is. */
export function shorten(text: string, room: number): string {
  if (FULL || text.length <= room) return text;
  const note = ` (${text.length} characters)`;
  const rest = room - note.length - 1;
  const head = Math.ceil(rest * 0.7);
  return `${text.slice(0, head)}…${text.slice(text.length - (rest - head))}${note}`;
}
