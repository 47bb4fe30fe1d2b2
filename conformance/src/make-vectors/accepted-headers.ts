import { type HeaderVariant, valueVariant, writeCanonically } from './header-variant.js';
import { padHeader } from './pad-header.js';
import { percentEncode, percentEncodeLowerCase, wrapLines } from './text.js';

/** Spellings of the list that a reader must accept (protocol 2.1). */
export const ACCEPTED_LISTS: readonly HeaderVariant[] = [
  {
    id: 'order-reversed',
    text: 'the value first, the algorithm last',
    write: (kind, base64) =>
      `${kind.valueName}=${percentEncode(base64)},keyVersion=1,algorithm=${kind.algorithm}`,
  },
  {
    id: 'comma-blank',
    text: 'a blank after each comma',
    write: (kind, base64) => writeCanonically(kind, base64).replaceAll(',', ', '),
  },
  {
    id: 'blanks-around-separators',
    text: 'blanks around every = and comma, and at both ends',
    write: (kind, base64) => `  ${writeCanonically(kind, base64).replace(/[=,]/g, ' $& ')}  `,
  },
  {
    id: 'tabs-around-separators',
    text: 'tabs around every = and comma',
    write: (kind, base64) => writeCanonically(kind, base64).replace(/[=,]/g, '\t$&\t'),
  },
  {
    id: 'trailing-comma',
    text: 'a comma behind the last parameter',
    write: (kind, base64) => `${writeCanonically(kind, base64)},`,
  },
  {
    id: 'key-version-absent',
    text: 'no keyVersion: the latest is meant',
    write: (kind, base64) => `algorithm=${kind.algorithm},${kind.valueName}=${percentEncode(base64)}`,
  },
  {
    id: 'key-version-empty',
    text: 'an empty keyVersion, as real clients send: the latest is meant',
    write: (kind, base64) => writeCanonically(kind, base64).replace('keyVersion=1', 'keyVersion='),
  },
  {
    id: 'key-version-other',
    text: 'another keyVersion: which key it names is the reader’s to know',
    write: (kind, base64) => writeCanonically(kind, base64).replace('keyVersion=1', 'keyVersion=20'),
  },
  {
    id: 'algorithm-lower-case',
    text: 'the algorithm in lower case',
    write: (kind, base64) => writeCanonically({ ...kind, algorithm: kind.algorithm.toLowerCase() }, base64),
  },
  {
    id: 'names-upper-case',
    text: 'all parameter names in upper case',
    write: (kind, base64) => changeNames(writeCanonically(kind, base64), (name) => name.toUpperCase()),
  },
  {
    id: 'extra-parameter',
    text: 'a parameter nobody knows, to be ignored',
    write: (kind, base64) => writeCanonically(kind, base64).replace('keyVersion', 'trace=a1b2,keyVersion'),
  },
  {
    id: 'length-8192',
    text: 'exactly 8 KiB long, made so by an unknown parameter',
    write: (kind, base64) => padHeader(writeCanonically(kind, base64), 8192),
  },
];

/** Only `Signature` may omit the algorithm: protocol 2.1 does not say so about `Encrypt`. */
export const ALGORITHM_ABSENT: HeaderVariant = {
  id: 'algorithm-absent',
  text: 'no algorithm: RSA256 is meant',
  write: (kind, base64) => `keyVersion=1,${kind.valueName}=${percentEncode(base64)}`,
};

/** Spellings of the value that a reader must accept (protocol 2.2). */
export const ACCEPTED_VALUES: readonly HeaderVariant[] = [
  valueVariant('hex-lower-case', 'percent escapes in lower-case hex', percentEncodeLowerCase),
  valueVariant('bare-slash', 'slashes left as they are, the rest escaped', (base64) =>
    percentEncode(base64).replaceAll('%2F', '/'),
  ),
  valueVariant('bare-plus', 'pluses left as they are: a plus, never a blank', (base64) =>
    percentEncode(base64).replaceAll('%2B', '+'),
  ),
  valueVariant('not-percent-encoded', 'no percent-encoding at all', (base64) => base64),
  valueVariant('lines-escaped-lf', '%0A after every 76 characters', (base64) =>
    percentEncode(wrapLines(base64, 76, '\n')),
  ),
  valueVariant('lines-escaped-crlf', '%0D%0A after every 64 characters', (base64) =>
    percentEncode(wrapLines(base64, 64, '\r\n')),
  ),
  valueVariant('lines-folded', 'line breaks with a tab behind, as an unfolded header has them', (base64) =>
    wrapLines(percentEncode(base64), 70, '\r\n\t').trimEnd(),
  ),
  valueVariant('blanks-inside', 'blanks in the value from line wrapping', (base64) =>
    wrapLines(percentEncode(base64), 50, ' ').trimEnd(),
  ),
  valueVariant(
    'blank-inside-escape',
    'a blank between a % and its digits, as the published sample has',
    (base64) => percentEncode(base64).replace('%2F', '% 2F'),
  ),
];

function changeNames(header: string, change: (name: string) => string): string {
  return header.replace(/[A-Za-z]+=/g, change);
}
