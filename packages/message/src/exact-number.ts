/** So many digits without an exponent are always kept by a double. */
const ALWAYS_EXACT = 15;
const PARTS = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/**
 * Whether a number of JSON is the same number after it was parsed: the shortest text of the double is a text of the same number. So
 * 0.1, 1.50e1 and 1e300 are exact; 9007199254740993, 1e400 and 0.10000000000000001 are not.
 */
export function isExactNumber(text: string): boolean {
  if (text.length <= ALWAYS_EXACT && !/[eE]/.test(text)) return true;
  return decimalOf(text) === decimalOf(String(Number(text)));
}

/** One text for each number, without its sign: its digits without zeros around them, and the exponent of the last one. */
function decimalOf(text: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = PARTS.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  if (end === 0) return '0';
  return `${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length - end}`;
}
