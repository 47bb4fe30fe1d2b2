import { type HeaderVariant, valueVariant, writeCanonically, writeWithValue } from './header-variant.js';
import { padHeader } from './pad-header.js';
import { percentEncode, spoilTrailingBits, toBase64Url } from './text.js';

/** Lists that a reader must refuse (protocol 2.1), although the value in them is right. */
export const REFUSED_LISTS: readonly HeaderVariant[] = [
  {
    id: 'value-twice',
    text: 'the value twice, a wrong one first',
    write: (kind, base64) => writeCanonically(kind, base64).replace('keyVersion=1', `${kind.valueName}=AAAA`),
  },
  {
    id: 'value-twice-other-case',
    text: 'the value twice, its name in another case the second time',
    write: (kind, base64) => `${writeCanonically(kind, base64)},${kind.valueName.toUpperCase()}=AAAA`,
  },
  {
    id: 'algorithm-twice',
    text: 'the algorithm twice, an unknown one last',
    write: (kind, base64) => `${writeCanonically(kind, base64)},algorithm=none`,
  },
  {
    id: 'key-version-twice-other-case',
    text: 'keyVersion twice, in two cases',
    write: (kind, base64) => `${writeCanonically(kind, base64)},KeyVersion=2`,
  },
  {
    id: 'algorithm-none',
    text: 'the algorithm none',
    write: (kind, base64) => writeCanonically({ ...kind, algorithm: 'none' }, base64),
  },
  {
    id: 'value-absent',
    text: 'no value',
    write: (kind) => `algorithm=${kind.algorithm},keyVersion=1`,
  },
  {
    id: 'value-bare',
    text: 'the value alone, without a name',
    write: (_, base64) => percentEncode(base64),
  },
  {
    id: 'empty',
    text: 'an empty header',
    write: () => '',
  },
  {
    id: 'length-8193',
    text: 'one character over 8 KiB, by an unknown parameter',
    write: (kind, base64) => padHeader(writeCanonically(kind, base64), 8193),
  },
];

/** Values that a reader must refuse (protocol 2.2). A lenient reader would get the right bytes from most of them. */
export const REFUSED_VALUES: readonly HeaderVariant[] = [
  valueVariant('value-empty', 'an empty value', () => ''),
  valueVariant('escape-not-hex', 'a % with two letters that are no hex digits', (base64) =>
    percentEncode(base64).replace('%', '%zz%'),
  ),
  valueVariant('escape-cut', 'an escape cut off at the end', (base64) => percentEncode(base64).slice(0, -1)),
  valueVariant('escape-bare-percent', 'a % alone at the end', (base64) => `${percentEncode(base64)}%`),
  valueVariant('base64url', 'the letters of base64url', toBase64Url),
  valueVariant('padding-missing', 'base64 without its padding', (base64) =>
    percentEncode(base64.replaceAll('=', '')),
  ),
  valueVariant('padding-long', 'one padding character too many', (base64) => percentEncode(`${base64}=`)),
  valueVariant('trailing-bits', 'trailing bits that are not zero', (base64) =>
    percentEncode(spoilTrailingBits(base64)),
  ),
  valueVariant('percent-twice', 'percent-encoded twice', (base64) =>
    percentEncode(base64).replaceAll('%', '%25'),
  ),
  valueVariant('plus-lost', 'each plus turned into a blank by form decoding', (base64) =>
    base64.replaceAll('+', ' '),
  ),
];

/** Names of algorithms that look similar but are wrong for `Signature`. */
export const REFUSED_SIGNATURE_ALGORITHMS: readonly HeaderVariant[] = [
  algorithmVariant('RS256', 'the name of JOSE'),
  algorithmVariant('SHA256withRSA', 'the name of Java'),
  algorithmVariant('ECC224', 'the other algorithm of this wire, for an RSA key'),
];

/** The same for `Encrypt`. */
export const REFUSED_ENCRYPT_ALGORITHMS: readonly HeaderVariant[] = [
  algorithmVariant('RSA256', 'the algorithm of the other header'),
];

function algorithmVariant(algorithm: string, text: string): HeaderVariant {
  return {
    id: `algorithm-${algorithm.toLowerCase().replaceAll('_', '-')}`,
    text: `the algorithm ${algorithm}: ${text}`,
    write: (kind, base64) => writeWithValue({ ...kind, algorithm }, percentEncode(base64)),
  };
}
