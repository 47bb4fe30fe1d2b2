import { exportPublicKey } from '@apoint/keys';
import { decodeBase64, encodeBase64 } from '@apoint/primitives/base64';
import { decodeUtf8, encodeUtf8 } from '@apoint/primitives/utf8';
import * as v from 'valibot';
import type { CheckForm } from './check.js';
import { InputError } from './failure.js';
import type { MakeForm } from './make.js';
import { importKey, type PageKey, type PageKeys } from './page-keys.js';
import { ENCODINGS, type TypedBytes } from './typed-bytes.js';

/** What the fields hold, to be shown to others. */
export interface Example {
  readonly pane: 'make' | 'check';
  readonly make: MakeForm;
  readonly check: CheckForm;
}

/** An example, and the public keys that came with it. */
export interface SharedExample extends Example {
  readonly keys: readonly PageKey[];
}

const PREFIX = '#example=';
/** A private key as PEM, and as JWK. */
const PRIVATE = /PRIVATE KEY|"d"\s*:\s*"/;
/** A longer address is cut by some programs. */
const MOST_CHARACTERS = 30_000;

const typed = v.strictObject({ text: v.string(), encoding: v.picklist(ENCODINGS) });
const direction = v.picklist(['request', 'response']);
const keyWrap = v.picklist(['RSAES-PKCS1-v1_5', 'RSA-OAEP', 'RSA-OAEP-256']);
const line = { direction, method: v.string(), uri: v.string(), clientId: v.string() };
const SHARED = v.strictObject({
  pane: v.picklist(['make', 'check']),
  make: v.strictObject({
    ...line,
    time: v.string(),
    body: typed,
    signWith: v.string(),
    keyVersion: v.string(),
    sealFor: v.string(),
    keyWrap,
    keyBits: v.picklist(['128', '192', '256']),
  }),
  check: v.strictObject({
    ...line,
    headers: v.string(),
    body: typed,
    verifyWith: v.string(),
    openWith: v.string(),
    keyWrap,
    arrivedAt: v.string(),
    freshness: v.picklist(['checked', 'unchecked']),
  }),
  keys: v.array(v.strictObject({ name: v.string(), publicKey: v.string() })),
});

/**
 * An example as the fragment of an address, which a browser sends to nobody. Of the keys that it names only the public halves
 * go along. Keys for tests are on every page, so they need not.
 *
 * @throws {@link InputError} if a field holds a private key
 */
export async function fragmentOf({ pane, make, check }: Example, keys: PageKeys): Promise<string> {
  if (fieldsOf({ pane, make, check }).some((text) => PRIVATE.test(text)))
    throw new InputError('A field holds a private key. Take it out before you share the example.');
  const named = new Set([make.signWith, make.sealFor, check.verifyWith, check.openWith]);
  const shared = await Promise.all(
    keys
      .filter(({ name, forTests }) => named.has(name) && !forTests)
      .map(async ({ name, publicKey }) => ({ name, publicKey: await exportPublicKey(publicKey, 'base64') })),
  );
  const fragment = PREFIX + toBase64url(JSON.stringify({ pane, make, check, keys: shared }));
  if (fragment.length > MOST_CHARACTERS)
    throw new InputError('The example is too long for an address. Take a shorter body.');
  return fragment;
}

/** The example of an address; `undefined` if it has none. @throws {@link InputError} if it cannot be read */
export async function exampleOf(fragment: string): Promise<SharedExample | undefined> {
  if (!fragment.startsWith(PREFIX)) return undefined;
  const { pane, make, check, keys } = parse(fragment.slice(PREFIX.length));
  return {
    pane,
    make,
    check,
    keys: await Promise.all(keys.map(({ name, publicKey }) => importKey(name, publicKey))),
  };
}

function parse(text: string): v.InferOutput<typeof SHARED> {
  try {
    return v.parse(SHARED, JSON.parse(fromBase64url(text)));
  } catch {
    throw new InputError('The example in this address is damaged. Ask for the address again.');
  }
}

/** The program of the site looks for a link with this fragment, by a selector in which quotes would be in the way. */
function toBase64url(text: string): string {
  return encodeBase64(encodeUtf8(text)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}

function fromBase64url(text: string): string {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return decodeUtf8(decodeBase64(base64.padEnd(base64.length + ((4 - (base64.length % 4)) % 4), '=')));
}

function fieldsOf({ make, check }: Example): string[] {
  const texts = [
    ...Object.values<string | TypedBytes>({ ...make }),
    ...Object.values<string | TypedBytes>({ ...check }),
  ];
  return texts.map((one) => (typeof one === 'string' ? one : one.text));
}
