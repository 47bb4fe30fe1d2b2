import { canonicalRequest } from '@apoint/canonical-request';
import { HEADER, type OutgoingMessage, type SendOptions, writeRequest, writeResponse } from '@apoint/message';
import { type KeyWrap, rsaAes } from '@apoint/rsa-aes-envelope';
import { headerLines } from './header-lines.js';
import { keyNamed, type PageKeys, privateKeyNamed } from './page-keys.js';
import { bytesOf, type TypedBytes } from './typed-bytes.js';
import type { Part } from './visible-bytes.js';

/** The fields that a message is made of. */
export interface MakeForm {
  readonly direction: 'request' | 'response';
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: string;
  readonly body: TypedBytes;
  /** The name of the key that signs. */
  readonly signWith: string;
  readonly keyVersion: string;
  /** The name of the key that the body is sealed for; empty if it goes as it is. */
  readonly sealFor: string;
  readonly keyWrap: KeyWrap;
  readonly keyBits: '128' | '192' | '256';
}

/** A content to be signed, and which bytes are which field. */
export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly parts: readonly Part[];
}

/** A message as it goes on the wire. */
export interface MadeMessage {
  readonly headers: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly content: Content;
}

/** The content to be signed of these fields, if the body goes as it is. */
export function contentOf(form: MakeForm): Content {
  const { method, uri, clientId, time } = form;
  const bytes = canonicalRequest({ method, uri, clientId, time, body: bytesOf(form.body) });
  return { bytes, parts: partsOf(form, bytes) };
}

/** Seals the body if there is a key to seal for, then signs. */
export async function makeMessage(form: MakeForm, keys: PageKeys): Promise<MadeMessage> {
  const { headers, body, content } = await write(form, {
    body: bytesOf(form.body),
    signingKey: privateKeyNamed(keys, form.signWith, 'sign'),
    keyVersion: form.keyVersion,
    encryption: encryptionOf(form, keys),
  });
  return { headers: headerLines(headers), body, content: { bytes: content, parts: partsOf(form, content) } };
}

function write(form: MakeForm, options: SendOptions): Promise<OutgoingMessage> {
  const { direction, method, uri, clientId, time } = form;
  return direction === 'request'
    ? writeRequest({ ...options, method, uri, clientId, time })
    : writeResponse({ ...options, request: { method, uri, clientId }, time });
}

function encryptionOf({ sealFor, keyWrap, keyBits }: MakeForm, keys: PageKeys): SendOptions['encryption'] {
  if (sealFor === '') return undefined;
  const { publicKey } = keyNamed(keys, sealFor, 'seal');
  return rsaAes({
    sealFor: publicKey,
    profile: { keyWrap, keyBits: ({ 128: 128, 192: 192, 256: 256 } as const)[keyBits] },
  });
}

/** The layout of a content: `METHOD URI`, a line feed, `Client-Id.Time.Body`. The fields before the body are ASCII. */
function partsOf({ method, uri, clientId, time }: MakeForm, content: Uint8Array): Part[] {
  const before = [
    { name: 'method', length: method.length },
    { name: 'mark', length: 1 },
    { name: 'uri', length: uri.length },
    { name: 'mark', length: 1 },
    { name: 'client', length: clientId.length },
    { name: 'mark', length: 1 },
    { name: 'time', length: time.length },
    { name: 'mark', length: 1 },
  ];
  const length = before.reduce((sum, part) => sum + part.length, 0);
  return [...before, { name: 'body', length: content.length - length }];
}

/** The header of a message's time. */
export const TIME_HEADER = { request: HEADER.requestTime, response: HEADER.responseTime } as const;
