import { toHex } from '@apoint/primitives/hex';
import { concat } from '../bytes.js';
import type { Settings } from '../check-options.js';
import { bodyVariants } from '../content/body/body.js';
import { clientIdVariants } from '../content/client-id.js';
import { type Change, type Fields, type Variants, WIRE_LAYOUT } from '../content/fields.js';
import { layoutVariants } from '../content/layout.js';
import { methodVariants } from '../content/method.js';
import { ContentSearch, type FoundContent } from '../content/search.js';
import { timeVariants } from '../content/time.js';
import { uriVariants } from '../content/uri.js';
import type { Deadline } from '../deadline.js';
import type { Certainty, FittingKey } from '../explanation.js';
import type { Found } from '../finding.js';
import type { GivenKey } from '../keys/given-key.js';
import { changeFound } from './change-found.js';
import { ecdsaMatcher } from './ecdsa-matcher.js';
import { keyFound } from './key-found.js';
import { noKeyFits } from './no-key-fits.js';
import { type ReadHeader, readKeyedHeader } from './readings.js';
import { isCertain, recoverSignatures } from './recover.js';
import { refusedFields } from './refused-fields.js';
import { type RecoveredSignature, rsaMatcher } from './rsa-matcher.js';
import { signedHow } from './signed-how.js';

/** Of a header that repeats, that many values are looked at. */
const MOST_OF_A_HEADER = 4;

/** What was found out about the signature. */
export interface ExplainedSignature {
  readonly found: readonly Found[];
  readonly key?: FittingKey;
  readonly content?: Uint8Array<ArrayBuffer>;
  readonly tried: number;
}

/** Why the signature does not hold. Nothing if it does. */
export function explainSignature(
  settings: Settings,
  plaintext: Uint8Array | undefined,
  deadline: Deadline,
): ExplainedSignature {
  const { message, keys, ecdsa } = settings;
  const header = readKeyedHeader(message.headers.get('signature') ?? [], 'signature', deadline);
  const inOrder = [...keys].sort((a, b) => Number(isExpected(b, header)) - Number(isExpected(a, header)));
  const recovered = recoverSignatures(inOrder, header.readings, deadline);
  const byEcdsa = recovered.some(({ message: encoded }) => isCertain(encoded))
    ? undefined
    : ecdsaMatcher(inOrder, header.readings, ecdsa.hash, deadline);
  if (recovered.length === 0 && !byEcdsa) return { found: noKeyFits(header, settings, deadline), tried: 0 };
  const fields: Fields = { ...message, layout: WIRE_LAYOUT };
  const matchers = [...recovered.map(rsaMatcher), ...(byEcdsa ? [byEcdsa] : [])];
  const search = new ContentSearch(fields, matchers, deadline);
  const content =
    search.asArrived() ?? search.changed(() => variantsOf(fields, settings, plaintext, deadline));
  const { tried } = search;
  if (content) return { ...explained(content, header, settings), tried };
  return { ...unknownContent(recovered, header, settings, { tried, deadline }), tried };
}

/** A key that should verify the message, in the version that the header names. */
function isExpected({ verifies, version }: GivenKey, { keyVersion }: ReadHeader): boolean {
  return verifies && (version === undefined || keyVersion === undefined || version === keyVersion);
}

function variantsOf(
  fields: Fields,
  settings: Settings,
  plaintext: Uint8Array | undefined,
  deadline: Deadline,
): Variants[] {
  const { candidates, message } = settings;
  const valuesOf = (...names: readonly string[]): string[] =>
    names.flatMap((name) => message.headers.get(name)?.slice(0, MOST_OF_A_HEADER) ?? []);
  const hosts = valuesOf('host', ':authority');
  const otherTimes = valuesOf('request-time', 'response-time', 'date');
  const otherIds = valuesOf('client-id', 'clientid');
  return [
    methodVariants(fields),
    uriVariants(fields, { candidates: candidates.uris, hosts }),
    clientIdVariants(fields, [...candidates.clientIds, ...otherIds]),
    bodyVariants(fields, { candidates: candidates.bodies, plaintext, deadline }),
    layoutVariants(fields),
    timeVariants(fields, [...candidates.times, ...otherTimes]),
  ];
}

function explained(
  { match, changes, parts }: FoundContent,
  header: ReadHeader,
  settings: Settings,
): Omit<ExplainedSignature, 'tried'> {
  const { key } = match;
  const found = [
    ...keyFound(key, header, settings, 'proven'),
    ...signedHow(match, settings),
    ...changes.map((change: Change) => changeFound(change)),
    ...(changes.length === 0 ? refusedFields(settings.message) : []),
  ];
  return { found, key: fitting(key), content: concat(...parts) };
}

/** A key fits, and nothing that was tried has the digest. */
function unknownContent(
  recovered: readonly RecoveredSignature[],
  header: ReadHeader,
  settings: Settings,
  { tried, deadline }: { readonly tried: number; readonly deadline: Deadline },
): Omit<ExplainedSignature, 'tried'> {
  const [first] = recovered;
  // An ECDSA signature shows no key: without a content that fits, none is known to be the right one.
  if (!first) return { found: [...noKeyFits(header, settings, deadline), contentUnknown(undefined, tried)] };
  const { key, message, reading } = first;
  const certainty: Certainty = isCertain(message) ? 'proven' : 'consistent';
  const hash = 'hash' in message ? message.hash : 'sha256';
  const match = { key, reading, hash, ...paddingOf(message) };
  const found: Found[] = [
    ...keyFound(key, header, settings, certainty),
    ...signedHow(match, settings).map((one) => ({ ...one, certainty })),
    ...(message.padding === 'pkcs1-bare' ? [bareSigned(message.data)] : []),
    contentUnknown(first, tried),
  ];
  return { found, ...(certainty === 'proven' ? { key: fitting(key) } : {}) };
}

function paddingOf(message: RecoveredSignature['message']): { padding?: string; saltLength?: number } {
  switch (message.padding) {
    case 'pss':
      return { padding: 'pss', saltLength: message.salt.length };
    case 'none':
      return { padding: 'none' };
    case 'pkcs1-no-null':
      return { padding: 'PKCS#1 v1.5 without the NULL of its DigestInfo' };
    default:
      return {};
  }
}

function bareSigned(data: Uint8Array): Found {
  return {
    cause: 'DIGEST_SIGNED',
    certainty: 'consistent',
    says: `The signature holds ${data.length} bytes without the name of a hash: most likely a digest that was signed as if it were the content.`,
    detail: { digest: toHex(data) },
  };
}

function contentUnknown(recovered: RecoveredSignature | undefined, tried: number): Found {
  const digest = recovered && digestIn(recovered);
  const certainty = tried > 0 && recovered && isCertain(recovered.message) ? 'proven' : 'consistent';
  const detail = {
    ...(recovered ? { key: recovered.key.name } : {}),
    ...(recovered && 'hash' in recovered.message ? { hash: recovered.message.hash } : {}),
    ...(digest ? { digest } : {}),
  };
  const signed = digest ? ` What was signed has the digest ${digest}.` : '';
  const says =
    tried === 0
      ? `The time was over before the message could be compared with its signature: allow more.${signed}`
      : recovered
        ? `The key "${recovered.key.name}" fits, but neither the message nor any variant of it that was tried is what was signed.${signed}`
        : 'If the signature is of a given key, another content was signed than the message or any variant of it that was tried.';
  return { cause: 'CONTENT_UNKNOWN', certainty, says, detail };
}

/** PSS hides the digest behind another hash. */
function digestIn({ message }: RecoveredSignature): string | undefined {
  if (message.padding === 'pss') return undefined;
  return toHex('digest' in message ? message.digest : message.data);
}

function fitting({ name, version, algorithm, bits }: GivenKey): FittingKey {
  return { name, version, algorithm, bits };
}
