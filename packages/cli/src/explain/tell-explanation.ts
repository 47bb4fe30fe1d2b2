import type { Explanation, Finding, FindingDetail } from '@apoint/explain';
import { safeLine } from '../terminal/safe-text.js';
import { type Style, styleFor } from '../terminal/style.js';
import { table } from '../terminal/table.js';
import { columnsOf, wrap } from '../terminal/width.js';

const INDENT = '   ';

/** What stands before each member of the detail. */
const NAMES: Readonly<Record<keyof FindingDetail, string>> = {
  key: 'key',
  version: 'version',
  hash: 'hash',
  padding: 'padding',
  saltLength: 'bytes of salt',
  digest: 'digest',
  bits: 'bits',
  named: 'named',
  used: 'used',
  signed: 'signed',
  arrived: 'arrived',
  how: 'how',
  charset: 'charset',
  layout: 'layout',
  encoding: 'encoding',
  ageMilliseconds: 'age',
  keyWrap: 'key wrap',
  cipher: 'cipher',
};

/** An explanation for people. Texts of the message in it cannot do anything to a terminal. */
export function linesOfExplanation({ verdict, key, findings, tried }: Explanation): string[] {
  const style = styleFor();
  const fitting = key
    ? `the signature fits ${safeLine(key.name)} (${key.algorithm}, ${key.bits} bits${key.version === undefined ? '' : `, version ${safeLine(key.version)}`})`
    : 'no given key fits the signature';
  const headline = verdict === 'verifies' ? style.green('verifies') : style.red('mismatch');
  return [
    `${headline}  ${fitting}`,
    ...findings.flatMap((finding, i) => ['', ...linesOfFinding(finding, i + 1, style)]),
    ...(verdict === 'verifies' ? [] : ['', style.dim(`${tried} contents were compared with the signature.`)]),
  ];
}

function linesOfFinding(
  { cause, certainty, says, fix, detail, also }: Finding,
  number: number,
  style: Style,
): string[] {
  const sure = certainty === 'proven' ? style.green(certainty) : style.yellow(certainty);
  const columns = columnsOf();
  const rows = Object.entries(detail).map(([name, value]) => [
    style.dim(NAMES[name as keyof FindingDetail] ?? name),
    textOf(name, value),
  ]);
  return [
    `${number}. ${style.bold(cause)}  ${sure}`,
    wrap(safeLine(says), columns, INDENT),
    wrap(`To do: ${safeLine(fix)}`, columns, INDENT),
    ...(rows.length > 0 ? [table(rows, INDENT)] : []),
    ...(also.length > 0 ? [`${INDENT}together with ${also.join(', ')}`] : []),
  ];
}

function textOf(name: string, value: unknown): string {
  if (name === 'ageMilliseconds') return `${Number(value) / 1000} s`;
  return value === '' ? '(empty)' : safeLine(String(value));
}
