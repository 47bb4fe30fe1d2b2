import { type Change, distinct, type Fields, type Variants } from './fields.js';

/** What stands in front of the paths of this family, and what proxies often add or strip. */
const PREFIXES: readonly string[] = [
  '/api',
  '/api/open',
  '/open',
  '/openapi',
  '/gateway',
  '/ams/api',
  '/ams',
  '/v1',
  '/v2',
  '/merchant',
  '/merchant/api',
  '/merchant/api/alipayhk',
  '/alipayhk',
  '/alipay',
  '/notify',
  '/prod',
  '/test',
  '/sandbox',
];

/** The hosts of [protocol 1](../../protocol.md#1-hosts). */
const HOSTS: readonly string[] = ['open.alipay.hk', 'open-id-pre.alipay.com'];
/** Parameters of a query that are put into every order; 5 have 120. */
const MOST_PERMUTED = 5;
/** A longer query is only sorted and cut. */
const MOST_PARAMETERS = 30;
/** Of a longer URI only the plainest variants are tried. */
const LONGEST = 8192;

/** Characters of variants that are remembered, so that none is tried twice. */
const MOST_REMEMBERED = 1 << 23;

/** What the caller knows about URIs. */
export interface UriHints {
  readonly candidates: readonly string[];
  /** Of the `Host` header, if there is one. */
  readonly hosts: readonly string[];
}

/** What proxies, frameworks and HTTP clients make of a URI, undone. */
export function uriVariants({ uri }: Fields, hints: UriHints): Variants {
  if (uri.length > LONGEST) return variants(uri, [...hints.candidates, pathOf(uri)], () => []);
  const candidates = hints.candidates
    .filter((candidate) => candidate.length <= LONGEST)
    .flatMap((candidate) => ofCandidate(candidate, uri));
  const likely = [...hints.candidates, ...ownVariants(uri), ...candidates];
  return variants(uri, likely, function* () {
    for (const query of orders(queryOf(uri))) yield withQuery(uri, query);
    yield* prefixed(uri);
    yield* wholeUrls(uri, hints.hosts);
    for (const one of ownVariants(uri)) yield* wholeUrls(one, hints.hosts);
    for (const one of ownVariants(uri)) yield* ownVariants(one);
    for (const one of candidates) yield* ownVariants(one);
  });
}

function variants(uri: string, likely: readonly string[], further: () => Iterable<string>): Variants {
  const usual = distinct(likely, uri);
  const rest = function* (): Iterable<Change> {
    for (const signed of others(further(), [uri, ...usual])) yield change(signed, uri);
  };
  return { field: 'uri', likely: usual.map((signed) => change(signed, uri)), further: rest };
}

/** The texts that are not known yet. After so many characters repetitions come through: to compare costs less than to remember. */
function* others(texts: Iterable<string>, known: readonly string[]): Iterable<string> {
  const seen = new Set(known);
  let characters = 0;
  for (const text of texts) {
    if (seen.has(text)) continue;
    characters += text.length;
    if (characters < MOST_REMEMBERED) seen.add(text);
    yield text;
  }
}

function change(signed: string, arrived: string): Change {
  const detail = { signed, arrived };
  return { field: 'uri', cause: 'URI_DIFFERS', detail, apply: (fields) => ({ ...fields, uri: signed }) };
}

function ownVariants(uri: string): string[] {
  const [path, query] = [pathOf(uri), queryOf(uri)];
  const bare = withoutOrigin(uri);
  return [
    path,
    bare,
    ...(query.length > 1 && query.length <= MOST_PARAMETERS
      ? few(query).map((one) => withQuery(uri, one))
      : []),
    toggleEndSlash(path) + uri.slice(path.length),
    toggleEndSlash(path),
    uri.replace(/^\/+/, ''),
    path.replace(/^\/+/, ''),
    `/${uri}`,
    uri.replace(/\/{2,}/g, '/'),
    uri.replace(/#.*$/s, ''),
    uri.includes('?') ? uri : `${uri}?`,
    uri.replace(/\?$/, ''),
    ...stripped(uri),
    ...encodings(uri),
    uri.toLowerCase(),
    path.toLowerCase() + uri.slice(path.length),
    uri.replace('/ams/api/', '/ams/sandbox/api/'),
    uri.replace('/ams/sandbox/api/', '/ams/api/'),
    uri.replace(/\/v(\d)\//, (_, digit) => `/v${digit === '1' ? 2 : 1}/`),
    `${uri} `,
    uri.trim(),
    '',
  ].filter((one) => one !== uri);
}

function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/s, '');
}

function queryOf(uri: string): string[] {
  const at = uri.indexOf('?');
  return at < 0 ? [] : uri.slice(at + 1).split('&');
}

function withQuery(uri: string, parameters: readonly string[]): string {
  return parameters.length === 0 ? pathOf(uri) : `${pathOf(uri)}?${parameters.join('&')}`;
}

function withoutOrigin(uri: string): string {
  return uri.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '') || '/';
}

function toggleEndSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
}

/** A prefix that the signer did not know: the first segments of the path, one after the other. */
function stripped(uri: string): string[] {
  const path = pathOf(uri);
  const segments = path.split('/').slice(1, 12);
  return segments.slice(1).map(
    (_, i) =>
      `/${path
        .split('/')
        .slice(i + 2)
        .join('/')}${uri.slice(path.length)}`,
  );
}

function prefixed(uri: string): string[] {
  const [first = ''] = pathOf(uri).split('/').slice(1);
  return [...PREFIXES, `/${first}`].map((prefix) => prefix + uri);
}

function wholeUrls(uri: string, hosts: readonly string[]): string[] {
  if (!uri.startsWith('/')) return [];
  return [...hosts, ...HOSTS].flatMap((host) => [
    `https://${host}${uri}`,
    `http://${host}${uri}`,
    `${host}${uri}`,
    `//${host}${uri}`,
  ]);
}

/** The path of a candidate with the query that arrived, and the other way round. */
function ofCandidate(candidate: string, uri: string): string[] {
  const bare = withoutOrigin(candidate);
  return [
    bare,
    withQuery(candidate, queryOf(uri)),
    withQuery(bare, queryOf(uri)),
    pathOf(bare),
    withQuery(uri, queryOf(bare)),
  ];
}

function encodings(uri: string): string[] {
  const path = pathOf(uri);
  const rest = uri.slice(path.length);
  const decoded = attempt(() => decodeURIComponent(uri));
  return [
    decoded,
    attempt(() => decodeURI(uri)),
    attempt(() => decodeURIComponent(path) + rest),
    attempt(() => path + decodeURIComponent(rest)),
    attempt(() => decodeURIComponent(uri.replace(/\+/g, ' '))),
    attempt(() => path + decodeURIComponent(rest.replace(/\+/g, ' '))),
    attempt(() => decodeURIComponent(decodeURIComponent(uri))),
    attempt(() => encodeURI(uri)),
    attempt(() => encodeURI(decodeURI(uri))),
    attempt(() => encodeURI(decoded)),
    attempt(() => path.split('/').map(encodeURIComponent).join('/') + rest),
    attempt(() => decoded.split('/').map(encodeURIComponent).join('/')),
    attempt(
      () => path + rest.replace(/([=?&])([^=?&]*)/g, (_, mark, text) => mark + encodeURIComponent(text)),
    ),
    attempt(
      () =>
        path +
        rest.replace(
          /([=?&])([^=?&]*)/g,
          (_, mark, text) => mark + encodeURIComponent(decodeURIComponent(text)),
        ),
    ),
    encodeURIComponent(uri),
    uri.replace(/%[0-9a-f]{2}/gi, (digits) => digits.toLowerCase()),
    uri.replace(/%[0-9a-f]{2}/gi, (digits) => digits.toUpperCase()),
    uri.replace(/%20/g, '+'),
    uri.replace(/\+/g, '%20'),
    uri.replace(/\+/g, '%2B'),
    uri.replace(/%2B/gi, '+'),
    uri.replace(/%7E/gi, '~'),
    uri.replace(/~/g, '%7E'),
    uri.replace(/%2F/gi, '/'),
    uri.replace(/&/g, '&amp;'),
    uri.replace(/&amp;/g, '&'),
  ];
}

/** Text that cannot be decoded, or encoded, stands for itself. */
function attempt(make: () => string): string {
  try {
    return make();
  } catch {
    return '';
  }
}

/** One parameter lost, one alone, sorted, reversed, rotated: a list for any query. */
function few(query: readonly string[]): string[][] {
  const sorted = [...query].sort();
  return [
    sorted,
    [...query].reverse(),
    [...sorted].reverse(),
    ...query.flatMap((one, i) => [
      query.filter((_, at) => at !== i),
      [one],
      [...query.slice(i), ...query.slice(0, i)],
      [one, ...query.filter((_, at) => at !== i)],
    ]),
    query.filter((one) => one !== '' && !one.endsWith('=')),
    [...new Set(query)],
    query.slice(0, -1),
  ];
}

/** Every order of a short query, also with one parameter lost. */
function orders(query: readonly string[]): string[][] {
  if (query.length < 2 || query.length > MOST_PARAMETERS) return [];
  if (query.length > MOST_PERMUTED) return few(query);
  const lessOne = query.map((_, i) => query.filter((_one, at) => at !== i));
  return [...permutations(query), ...lessOne.flatMap(permutations)];
}

function permutations(list: readonly string[]): string[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((one, i) =>
    permutations(list.filter((_, at) => at !== i)).map((rest) => [one, ...rest]),
  );
}
