import {
  type Draft,
  digest,
  PATH,
  signBare,
  signPair,
  signPss,
  signWith,
  signWithoutPadding,
  usualHeader,
} from './explain-case.js';
import type { ExplainKeys } from './explain-keys.js';

const written = (
  title: string,
  header: NonNullable<Draft['header']>,
  cause = 'SIGNATURE_ENCODING',
): Draft => ({
  title,
  header,
  expect: { verdict: 'mismatch', cause },
});
const hashed = (hash: string): Draft => ({
  title: `signed with ${hash}`,
  how: signWith(hash),
  expect: { verdict: 'mismatch', cause: 'HASH_DIFFERS', detail: { hash } },
});
const padded = (title: string, how: NonNullable<Draft['how']>, padding: string): Draft => ({
  title,
  how,
  expect: { verdict: 'mismatch', cause: 'PADDING_DIFFERS', detail: { padding } },
});
const digestSigned = (title: string, how: NonNullable<Draft['how']>): Draft => ({
  title,
  how,
  expect: { verdict: 'mismatch', cause: 'DIGEST_SIGNED' },
});
const value = (signature: string): string => `algorithm=RSA256,keyVersion=1,signature=${signature}`;

/** Messages that verify, and those whose key, padding, hash, encoding or age is wrong. */
export function signatureCases(keys: ExplainKeys): Draft[] {
  const { platform, own, stranger, large, small, curve, ownCurve, otherCurve, p256 } = keys;
  const curveKeys = [{ pair: curve, for: 'verify' as const }, { pair: ownCurve }];
  const otherKey = { verdict: 'mismatch', cause: 'SIGNED_WITH_OTHER_KEY', detail: { key: 'own' } } as const;
  const ecdsa = (title: string, expect: Draft['expect'], more: Partial<Draft> = {}): Draft => ({
    title,
    signer: curve,
    keys: curveKeys,
    expect,
    ...more,
  });
  return [
    { title: 'nothing wrong', expect: { verdict: 'verifies' } },
    { title: 'nothing wrong, response', direction: 'response', expect: { verdict: 'verifies' } },
    ecdsa('nothing wrong, ECC224', { verdict: 'verifies' }),
    {
      title: 'nothing wrong, blanks and lower-case escapes',
      header: (signature) =>
        `algorithm=rsa256, keyVersion=1, signature=${encodeURIComponent(signature.toString('base64')).replace(/%../g, (one) => one.toLowerCase())}`,
      expect: { verdict: 'verifies' },
    },
    {
      title: 'nothing wrong, no algorithm and no version',
      header: (signature) => `signature=${signature.toString('base64')}`,
      expect: { verdict: 'verifies' },
    },
    { title: 'signed with the own key', signer: own, expect: otherKey },
    ecdsa('signed with the own key, ECC224', otherKey, { signer: ownCurve }),
    {
      title: 'signed with a key that is not given',
      signer: stranger,
      expect: { verdict: 'mismatch', cause: 'KEY_NOT_GIVEN' },
    },
    ecdsa(
      'signed with a key that is not given, ECC224',
      { verdict: 'mismatch', cause: 'KEY_NOT_GIVEN' },
      { signer: otherCurve },
    ),
    {
      title: 'signed with a larger key',
      signer: large,
      expect: { verdict: 'mismatch', cause: 'KEY_SIZE_DIFFERS', detail: { bits: 3072 } },
    },
    {
      title: 'signed with a smaller key',
      signer: small,
      expect: { verdict: 'mismatch', cause: 'KEY_SIZE_DIFFERS', detail: { bits: 1024 } },
    },
    ecdsa(
      'signed on P-256',
      { verdict: 'mismatch', cause: 'KEY_SIZE_DIFFERS', detail: { bits: 256 } },
      { signer: p256 },
    ),
    {
      title: 'an RSA signature called ECC224',
      header: (signature) => usualHeader(signature, 'ECC224'),
      expect: { verdict: 'mismatch', cause: 'ALGORITHM_LABEL_DIFFERS' },
    },
    {
      title: 'an RSA signature called SHA256withRSA',
      header: (signature) => usualHeader(signature, 'SHA256withRSA'),
      expect: { verdict: 'mismatch', cause: 'ALGORITHM_LABEL_DIFFERS' },
    },
    ecdsa(
      'an ECC224 signature called RSA256',
      { verdict: 'mismatch', cause: 'ALGORITHM_LABEL_DIFFERS' },
      { header: (signature) => usualHeader(signature, 'RSA256') },
    ),
    {
      title: 'signed with the version before',
      signer: own,
      keys: [
        { pair: platform, version: '2', for: 'verify' },
        { pair: own, name: 'platform', version: '1', for: 'verify' },
      ],
      header: (signature) => usualHeader(signature, 'RSA256', '2'),
      expect: { verdict: 'mismatch', cause: 'KEY_VERSION_DIFFERS', detail: { version: '1' } },
    },
    {
      title: 'signed with the version before, told by names',
      signer: own,
      keys: [
        { pair: platform, name: 'platform-2', for: 'verify' },
        { pair: own, name: 'platform-1' },
      ],
      expect: { verdict: 'mismatch', cause: 'KEY_VERSION_DIFFERS', detail: { key: 'platform-1' } },
    },
    ...['md5', 'sha1', 'sha224', 'sha384', 'sha512', 'sha512-256', 'sha3-256', 'ripemd160'].map(hashed),
    ecdsa(
      'signed with sha224, ECC224',
      { verdict: 'mismatch', cause: 'HASH_DIFFERS', detail: { hash: 'sha224' } },
      { how: signWith('sha224') },
    ),
    ecdsa(
      'signed with sha1, ECC224',
      { verdict: 'mismatch', cause: 'HASH_DIFFERS', detail: { hash: 'sha1' } },
      { how: signWith('sha1') },
    ),
    padded('PSS with a salt as long as the hash', signPss('sha256', 32), 'pss'),
    padded('PSS with the longest salt', signPss('sha256', 222), 'pss'),
    padded('PSS with SHA-1', signPss('sha1', 20), 'pss'),
    padded('PSS with no salt', signPss('sha512', 0), 'pss'),
    padded('without padding', signWithoutPadding, 'none'),
    digestSigned('the digest was signed', (content, key) =>
      signWith('sha256')(digest('sha256')(content), key),
    ),
    digestSigned('the hex of the digest was signed', (content, key) =>
      signWith('sha256')(Buffer.from(digest('sha256')(content).toString('hex')), key),
    ),
    digestSigned('the base64 of the digest was signed', (content, key) =>
      signWith('sha256')(Buffer.from(digest('sha256')(content).toString('base64')), key),
    ),
    digestSigned('the digest without the name of its hash', signBare(digest('sha256'))),
    digestSigned('the MD5 of the content was signed', (content, key) =>
      signWith('sha256')(Buffer.from(digest('md5')(content).toString('hex')), key),
    ),
    ecdsa(
      'two numbers instead of DER',
      { verdict: 'mismatch', cause: 'ECDSA_ENCODING_DIFFERS', detail: { encoding: 'p1363' } },
      { how: signPair() },
    ),
    ecdsa(
      'both numbers in the other order',
      { verdict: 'mismatch', cause: 'ECDSA_ENCODING_DIFFERS', detail: { encoding: 'p1363-swapped' } },
      {
        how: (content, key) => {
          const pair = signPair()(content, key);
          return Buffer.concat([pair.subarray(28), pair.subarray(0, 28)]);
        },
      },
    ),
    ecdsa(
      'the query left out, ECC224',
      { verdict: 'mismatch', cause: 'URI_DIFFERS', detail: { signed: PATH } },
      { sent: { uri: `${PATH}?a=1` }, signed: { uri: PATH } },
    ),
    ecdsa(
      'the hex of DER',
      { verdict: 'mismatch', cause: 'SIGNATURE_ENCODING' },
      { header: (signature) => `algorithm=ECC224,keyVersion=1,signature=${signature.toString('hex')}` },
    ),
    written('base64url', (signature) => value(signature.toString('base64url'))),
    written('hex', (signature) => value(signature.toString('hex'))),
    written('hex in upper case', (signature) => value(signature.toString('hex').toUpperCase())),
    written('percent-encoded twice', (signature) =>
      value(encodeURIComponent(encodeURIComponent(signature.toString('base64')))),
    ),
    written('base64 twice', (signature) =>
      value(encodeURIComponent(Buffer.from(signature.toString('base64')).toString('base64'))),
    ),
    written('without padding', (signature) =>
      value(encodeURIComponent(signature.toString('base64').replace(/=+$/, ''))),
    ),
    written('in quotes', (signature) => value(`"${encodeURIComponent(signature.toString('base64'))}"`)),
    written('all of the header in quotes', (signature) => `"${usualHeader(signature)}"`),
    written('separated by semicolons', (signature) => usualHeader(signature).replace(/,/g, ';')),
    written('only the value', (signature) => signature.toString('base64')),
    written('the bytes in reverse', (signature) => usualHeader(Buffer.from(signature).reverse())),
    written(
      'cut after 300 characters',
      (signature) => usualHeader(signature).slice(0, 300),
      'SIGNATURE_TRUNCATED',
    ),
    written(
      'cut in the middle',
      (signature) => value(encodeURIComponent(signature.toString('base64').slice(0, 200))),
      'SIGNATURE_TRUNCATED',
    ),
    written(
      'cut within an escape',
      (signature) => `${value(signature.toString('base64').replace(/[+/=]/g, 'A').slice(0, 100))}%2`,
      'SIGNATURE_TRUNCATED',
    ),
    ecdsa(
      'cut, ECC224',
      { verdict: 'mismatch', cause: 'SIGNATURE_TRUNCATED' },
      { header: (signature) => usualHeader(signature.subarray(0, 45), 'ECC224') },
    ),
    written('no Signature header', () => undefined, 'SIGNATURE_TRUNCATED'),
    {
      title: 'an hour old',
      now: '2026-11-27T03:20:30.000Z',
      expect: { verdict: 'mismatch', cause: 'TIME_STALE', detail: { ageMilliseconds: 3_600_000 } },
    },
    {
      title: 'eight hours ahead',
      now: '2026-11-26T18:20:30.000Z',
      expect: { verdict: 'mismatch', cause: 'TIME_STALE', detail: { ageMilliseconds: -28_800_000 } },
    },
    { title: 'as old as is allowed', now: '2026-11-27T02:25:30.000Z', expect: { verdict: 'verifies' } },
    {
      title: 'own key and the query left out',
      signer: own,
      sent: { uri: `${PATH}?a=1` },
      signed: { uri: PATH },
      expect: { ...otherKey, also: ['URI_DIFFERS'] },
    },
    {
      title: 'own key and an unknown content',
      signer: own,
      signed: { body: 'unknown' },
      expect: { ...otherKey, also: ['CONTENT_UNKNOWN'] },
    },
    {
      title: 'sha1 and a line feed',
      how: signWith('sha1'),
      layout: ({ method, uri, clientId, time, body }) => `${method} ${uri}\n${clientId}.${time}.${body}\n`,
      expect: { verdict: 'mismatch', cause: 'HASH_DIFFERS', also: ['BODY_REWRITTEN'] },
    },
    {
      title: 'own key, hex and stale',
      signer: own,
      header: (signature) => value(signature.toString('hex')),
      now: '2026-11-27T12:00:00.000Z',
      expect: { ...otherKey, also: ['SIGNATURE_ENCODING', 'TIME_STALE'] },
    },
  ];
}
