const LABEL_WIDTH = 22;
const LONGEST = 100;

export function heading(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

/** A label and a value. Further lines of the value are printed under the first. */
export function line(label: string, value: string): void {
  const [first = '', ...others] = value.split('\n');
  console.log(`${label.padEnd(LABEL_WIDTH - 1)} ${first}`);
  for (const other of others) console.log(`${' '.repeat(LABEL_WIDTH)}${other}`);
}

/** The beginning and the end of a long text. */
export function shorten(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  const head = Math.floor(longest * 0.7);
  return `${text.slice(0, head)}…${text.slice(head - longest)} (${text.length} characters)`;
}
