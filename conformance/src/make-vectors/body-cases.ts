import { fieldsWith } from './message-fields.js';
import { acceptedMessage, type SignatureCase } from './signature-case.js';
import type { SignatureKeys } from './signature-keys.js';

/** As large as the limit on the size of the files allows: each case has its body twice, in hex. */
const LARGE_BODY_BYTES = 8192;

type BodyRow = readonly [id: string, note: string, body: Buffer];

const BODIES: readonly BodyRow[] = [
  ['empty', 'an empty body: the content ends in a dot', Buffer.alloc(0)],
  [
    'cjk',
    'Chinese text in UTF-8, some of it outside the basic plane',
    Buffer.from('{"name":"港鐵早鳥優惠𨋢咭"}'),
  ],
  ['emoji', 'emoji joined and with a skin tone', Buffer.from('{"note":"🎁👩🏽‍🚀🏳️‍🌈"}')],
  ['byte-order-mark', 'a byte order mark in front, which is part of the body', Buffer.from('\uFEFF{"a":1}')],
  ['crlf', 'lines that end in CR LF', Buffer.from('{\r\n\t"bizNo": "V0002"\r\n}\r\n')],
  ['nul', 'NUL bytes inside and at the end', Buffer.from('{"a":"\0"}\0')],
  [
    'binary',
    'every byte there is: not UTF-8',
    Buffer.from(Uint8Array.from({ length: 256 }, (_, i) => 255 - i)),
  ],
  ['large', 'a large body', Buffer.alloc(LARGE_BODY_BYTES, '{"list":["0123456789abcdef"]}')],
];

/** Bodies of all kinds: a body is bytes, and none may change in transit. */
export function bodyCases({ usual }: SignatureKeys): SignatureCase[] {
  return BODIES.map(([id, note, body]) =>
    acceptedMessage(`body-${id}`, note, { key: usual, fields: fieldsWith({ body }) }, signerFor(id)),
  );
}

/** Only a few cases need a private key; keys make up most of a case's size. */
function signerFor(id: string): 'with private key' | undefined {
  return id === 'binary' ? 'with private key' : undefined;
}
