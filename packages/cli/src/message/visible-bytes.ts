const NAMES: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };
const LF = 10;
const FIRST_VISIBLE = 0x20;
const LAST_VISIBLE = 0x7e;

/** Bytes as text in which every byte can be seen: what is not visible ASCII has an escape. A line ends after each `\n`. */
export function visibleBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(visible(byte), byte === LF ? '\n' : '');
  return parts.join('');
}

function visible(byte: number): string {
  const name = NAMES[byte];
  if (name !== undefined) return name;
  if (byte >= FIRST_VISIBLE && byte <= LAST_VISIBLE) return String.fromCharCode(byte);
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
