import { canonicalRequest, type Freshness, parseTime } from '@apoint/canonical-request';
import { type Explanation, explain, type NamedDecryptionKey } from '@apoint/explain';
import {
  claimRequest,
  claimResponse,
  type VerifiedRequest,
  type VerifiedResponse,
  type VerifyMessageOptions,
} from '@apoint/message';
import { type KeyWrap, rsaAes } from '@apoint/rsa-aes-envelope';
import { headersOf } from './header-lines.js';
import { keyNamed, type PageKeys, privateKeyNamed } from './page-keys.js';
import { bytesOf, type TypedBytes } from './typed-bytes.js';

/** A message as it arrived, and what it is checked with. */
export interface CheckForm {
  readonly direction: 'request' | 'response';
  /** Of a response, those of its request. */
  readonly method: string;
  readonly uri: string;
  /** The client of the request that a response answers. A request names it in its headers. */
  readonly clientId: string;
  readonly headers: string;
  readonly body: TypedBytes;
  /** The name of the key that verifies. */
  readonly verifyWith: string;
  /** The name of the key that opens an envelope; empty if none is expected. */
  readonly openWith: string;
  readonly keyWrap: KeyWrap;
  /** When it arrived, as a time of the wire. Empty: now. */
  readonly arrivedAt: string;
  readonly freshness: 'checked' | 'unchecked';
}

/** An explanation, beside the content that the receiver builds of what arrived. */
export interface Explained extends Explanation {
  /** Absent if something is missing that a content needs. */
  readonly arrived: Uint8Array<ArrayBuffer> | undefined;
}

/** @throws {@link ApointError} the code with which a receiver refuses the message */
export async function verifyMessage(
  form: CheckForm,
  keys: PageKeys,
): Promise<VerifiedRequest | VerifiedResponse> {
  const { direction, method, uri, clientId } = form;
  const { publicKey } = keyNamed(keys, form.verifyWith, 'verify');
  const headers = headersOf(form.headers);
  const moment = arrival(form);
  const options: VerifyMessageOptions = {
    body: bytesOf(form.body),
    keys: publicKey,
    freshness: freshnessOf(form),
    now: () => moment,
  };
  return direction === 'request'
    ? claimRequest({ method, uri, headers }).verify(options)
    : claimResponse({ request: { method, uri, clientId }, headers }).verify(options);
}

/** Verifies first, as every receiver must. @returns the content, as it was before it was sealed */
export async function openMessage(form: CheckForm, keys: PageKeys): Promise<Uint8Array<ArrayBuffer>> {
  const verified = await verifyMessage(form, keys);
  const opened = await (form.openWith === ''
    ? verified.open()
    : verified.open(
        rsaAes({
          openWith: privateKeyNamed(keys, form.openWith, 'open envelopes'),
          profile: { keyWrap: form.keyWrap },
        }),
      ));
  return Uint8Array.from(opened.body);
}

/** Why the message does not verify or open. Every key of the page is tried. */
export async function explainMessage(form: CheckForm, keys: PageKeys): Promise<Explained> {
  const { direction, method, uri, clientId, keyWrap } = form;
  const expected = keyNamed(keys, form.verifyWith, 'verify').name;
  const body = bytesOf(form.body);
  const headers = headersOf(form.headers);
  const explanation = await explain({
    message: { direction, method, uri, headers, body, ...(direction === 'response' ? { clientId } : {}) },
    keys: keys.map(({ name, publicKey: key }) => ({
      name,
      key,
      for: name === expected ? 'verify' : undefined,
    })),
    decryptionKeys: form.openWith === '' ? [] : decryptionKeys(form.openWith, keys),
    now: arrival(form),
    freshness: freshnessOf(form),
    profile: { keyWrap },
  });
  return { ...explanation, arrived: arrivedContent(form, headers, body) };
}

/** The key that should open comes first. */
function decryptionKeys(openWith: string, keys: PageKeys): NamedDecryptionKey[] {
  const inOrder = [...keys].sort((a, b) => Number(b.name === openWith) - Number(a.name === openWith));
  return inOrder.flatMap(({ name, privateKey: key }) => (key?.algorithm === 'RSA' ? [{ name, key }] : []));
}

function arrivedContent(
  { direction, method, uri, clientId: ofRequest }: CheckForm,
  headers: readonly (readonly [string, string])[],
  body: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const value = (wanted: string): string =>
    headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
  const clientId = direction === 'request' ? value('client-id') : ofRequest;
  try {
    return canonicalRequest({ method, uri, clientId, time: value(`${direction}-time`), body });
  } catch {
    return undefined;
  }
}

function arrival({ arrivedAt }: CheckForm): number {
  return arrivedAt === '' ? Date.now() : parseTime(arrivedAt).epochMilliseconds;
}

function freshnessOf({ freshness }: CheckForm): Freshness | undefined {
  return freshness === 'unchecked' ? 'unchecked' : undefined;
}
