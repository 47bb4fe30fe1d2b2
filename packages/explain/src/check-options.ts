import { DEFAULT_FRESHNESS, toleranceOf } from '@apoint/canonical-request';
import type { EcdsaOptions } from '@apoint/keys';
import { checkWhole, checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { type GivenDecryptionKey, givenDecryptionKey } from './keys/decryption-key.js';
import { type GivenKey, givenKey } from './keys/given-key.js';
import { bytesOf, checkSize, checkText, LONGEST_BODY, type ReadMessage, readMessage } from './message.js';
import type { Candidates, ExplainOptions, NamedDecryptionKey, NamedKey } from './options.js';

/** The options with all defaults, checked. */
export interface Settings {
  readonly message: ReadMessage;
  readonly keys: readonly GivenKey[];
  readonly decryptionKeys: readonly GivenDecryptionKey[];
  readonly candidates: {
    readonly uris: readonly string[];
    readonly clientIds: readonly string[];
    readonly times: readonly string[];
    readonly bodies: readonly Uint8Array[];
  };
  readonly now: number;
  readonly toleranceMilliseconds: number;
  readonly ecdsa: { readonly hash: 'sha256' | 'sha224'; readonly encoding: 'der' | 'p1363' };
  readonly keyWrap: string;
  readonly timeLimitMilliseconds: number;
}

const OPTIONS: readonly (keyof ExplainOptions)[] = [
  'message',
  'keys',
  'decryptionKeys',
  'candidates',
  'now',
  'freshness',
  'ecdsa',
  'profile',
  'timeLimitMilliseconds',
];
const KEY: readonly (keyof NamedKey)[] = ['name', 'key', 'version', 'for'];
const DECRYPTION_KEY: readonly (keyof NamedDecryptionKey)[] = ['name', 'key'];
const CANDIDATES: readonly (keyof Candidates)[] = ['uris', 'clientIds', 'times', 'bodies'];
const KEY_WRAPS = ['RSAES-PKCS1-v1_5', 'RSA-OAEP', 'RSA-OAEP-256'] as const;

export const DEFAULT_TIME_LIMIT = 2000;
const LONGEST_TIME_LIMIT = 600_000;
/** Each key costs some milliseconds. */
const MOST_KEYS = 100;
const MOST_CANDIDATES = 1000;
/** Characters of all candidates for one field. */
const LONGEST_TEXTS = 1 << 20;

/** @throws {@link ApointError} `OPTION_INVALID`, and the codes of `importPublicKey` and `importPrivateKey` for keys */
export async function checkOptions(options: ExplainOptions): Promise<Settings> {
  const own = ownOptions(options, OPTIONS);
  const { now = Date.now(), timeLimitMilliseconds = DEFAULT_TIME_LIMIT } = own;
  if (typeof now !== 'number' || !Number.isFinite(now)) throw optionInvalid('now', 'milliseconds since 1970');
  checkWhole('timeLimitMilliseconds', timeLimitMilliseconds, 1, LONGEST_TIME_LIMIT);
  const settings = {
    message: readMessage(own.message),
    candidates: readCandidates(own.candidates),
    now,
    toleranceMilliseconds: toleranceOf(own.freshness ?? DEFAULT_FRESHNESS),
    ecdsa: readEcdsa(own.ecdsa),
    keyWrap: readKeyWrap(own.profile),
    timeLimitMilliseconds,
  };
  const keys = await readKeys(own.keys);
  return { ...settings, keys, decryptionKeys: await readDecryptionKeys(own.decryptionKeys) };
}

async function readKeys(given: unknown): Promise<readonly GivenKey[]> {
  const list = listOf('keys', given, MOST_KEYS).map((one) => ownOptions(one as NamedKey, KEY, 'keys'));
  if (list.length === 0) throw optionInvalid('keys', 'a list of one or more keys with names');
  for (const { name, version, for: use } of list) {
    checkText('keys.name', name);
    if (version !== undefined) checkText('keys.version', version);
    checkWord('keys.for', use, ['verify']);
  }
  const marked = list.some((one) => one.for === 'verify');
  return Promise.all(
    list.map(({ name, key, version, for: use }, i) =>
      givenKey(key, { name, version, verifies: marked ? use === 'verify' : i === 0 }),
    ),
  );
}

async function readDecryptionKeys(given: unknown): Promise<readonly GivenDecryptionKey[]> {
  const list = listOf('decryptionKeys', given ?? [], MOST_KEYS).map((one) =>
    ownOptions(one as NamedDecryptionKey, DECRYPTION_KEY, 'decryptionKeys'),
  );
  for (const { name } of list) checkText('decryptionKeys.name', name);
  return Promise.all(list.map(({ name, key }) => givenDecryptionKey(name, key)));
}

function readCandidates(given: Candidates = {}): Settings['candidates'] {
  const own = ownOptions(given, CANDIDATES, 'candidates');
  const bodies = listOf('candidates.bodies', own.bodies ?? [], MOST_CANDIDATES).map((one) =>
    bytesOf('candidates.bodies', one),
  );
  checkSize('candidates.bodies', LONGEST_BODY, bodies);
  return {
    uris: texts('candidates.uris', own.uris),
    clientIds: texts('candidates.clientIds', own.clientIds),
    times: texts('candidates.times', own.times),
    bodies,
  };
}

function texts(name: string, given: unknown = []): string[] {
  const all = listOf(name, given, MOST_CANDIDATES).map((text) => {
    checkText(name, text);
    return text;
  });
  checkSize(name, LONGEST_TEXTS, all);
  return all;
}

function listOf(name: string, given: unknown, most: number): readonly unknown[] {
  try {
    // A copy: an element that is read twice could be another the second time.
    if (Array.isArray(given) && given.length <= most) return [...given];
  } catch {
    // A proxy or a getter that throws.
  }
  throw optionInvalid(name, `a list of at most ${most}`);
}

function readEcdsa(given: EcdsaOptions = {}): Settings['ecdsa'] {
  const { hash = 'sha256', encoding = 'der' } = ownOptions(given, ['hash', 'encoding'], 'ecdsa');
  checkWord('ecdsa.hash', hash, ['sha256', 'sha224']);
  checkWord('ecdsa.encoding', encoding, ['der', 'p1363']);
  return { hash, encoding };
}

function readKeyWrap(given: ExplainOptions['profile'] = {}): string {
  const { keyWrap = 'RSAES-PKCS1-v1_5' } = ownOptions(given, ['keyWrap', 'keyBits'], 'profile');
  checkWord('profile.keyWrap', keyWrap, KEY_WRAPS);
  return keyWrap;
}
