import { contentOf, fieldsWith, type MessageFields, USUAL_FIELDS } from './message-fields.js';
import type { RsaKey } from './rsa-key.js';
import { signRsa } from './rsa-signature.js';
import { type SignatureCase, wrongSignature } from './signature-case.js';
import type { SignatureKeys } from './signature-keys.js';

type FieldsRow = readonly [id: string, why: string, changes: Partial<MessageFields>];
type ContentRow = readonly [id: string, why: string, content: string];

const { method, uri, clientId, time, body } = USUAL_FIELDS;

const CHANGED_AFTER_SIGNING: readonly FieldsRow[] = [
  ['body-digit', 'one digit of the body changed', { body: Buffer.from('{"bizNo":"V0002"}') }],
  ['body-reserialised', 'the body written anew, with a blank', { body: Buffer.from('{"bizNo": "V0001"}') }],
  ['body-line-feed', 'a line feed behind the body', { body: Buffer.from('{"bizNo":"V0001"}\n') }],
  [
    'uri-other',
    'the path of a sibling operation',
    { uri: '/api/open/alipay/intl/promotion/benefit/benefitRedeem' },
  ],
  ['method-other', 'another method', { method: 'PUT' }],
  ['client-id-other', 'another Client-Id', { clientId: '4Q5Y8W0WSG45P907918' }],
  ['time-same-moment', 'the same moment written in another zone', { time: '2024-05-22T09:12:21+08:00' }],
];

const WRONG_CONTENT: readonly ContentRow[] = [
  ['crlf', 'CR LF for the line feed', `${method} ${uri}\r\n${clientId}.${time}.${body}`],
  ['line-feed-behind', 'a line feed behind the content', `${method} ${uri}\n${clientId}.${time}.${body}\n`],
  ['time-first', 'time and Client-Id swapped', `${method} ${uri}\n${time}.${clientId}.${body}`],
  [
    'whole-url',
    'scheme and host before the path',
    `${method} https://open.alipay.hk${uri}\n${clientId}.${time}.${body}`,
  ],
  [
    'lower-case-method',
    'the method in lower case',
    `${method.toLowerCase()} ${uri}\n${clientId}.${time}.${body}`,
  ],
];

/** Valid signatures over something other than the fields. */
export function tamperingCases({ usual: key, other }: SignatureKeys): SignatureCase[] {
  return [
    ...CHANGED_AFTER_SIGNING.map(([id, why, changes]) => changedAfterSigning(key, id, why, changes)),
    ...WRONG_CONTENT.map(([id, why, content]) =>
      wrongSignature(`content-${id}`, why, { key, fields: USUAL_FIELDS }, signRsa(key, Buffer.from(content))),
    ),
    wrongBodyCharset(key),
    wrongSignature(
      'wrong-key',
      'verified with a key of someone else',
      { key: other, fields: USUAL_FIELDS },
      usualSignature(key),
    ),
  ];
}

function changedAfterSigning(
  key: RsaKey,
  id: string,
  why: string,
  changes: Partial<MessageFields>,
): SignatureCase {
  return wrongSignature(`changed-${id}`, why, { key, fields: fieldsWith(changes) }, usualSignature(key));
}

function wrongBodyCharset(key: RsaKey): SignatureCase {
  const fields = fieldsWith({ body: Buffer.from('{"name":"café"}') });
  const latin1 = contentOf({ ...fields, body: Buffer.from('{"name":"café"}', 'latin1') });
  return wrongSignature(
    'content-latin-1',
    'the body signed in Latin-1, sent in UTF-8',
    { key, fields },
    signRsa(key, latin1),
  );
}

function usualSignature(key: RsaKey): Buffer {
  return signRsa(key, contentOf(USUAL_FIELDS));
}
