import { fieldsWith, type MessageFields, USUAL_FIELDS } from './message-fields.js';
import { acceptedMessage, brokenFields, type SignatureCase } from './signature-case.js';
import type { SignatureKeys } from './signature-keys.js';

type FieldsRow = readonly [id: string, text: string, changes: Partial<MessageFields>];

const NO_BODY = Buffer.alloc(0);

const ACCEPTED: readonly FieldsRow[] = [
  [
    'method-get',
    'GET with a query string and no body',
    { method: 'GET', uri: '/v1/points?page=2&size=10', body: NO_BODY },
  ],
  ['method-token', 'a method with a dash, still a token', { method: 'M-SEARCH' }],
  ['uri-root', 'the shortest path', { uri: '/' }],
  [
    'uri-escapes',
    'percent escapes stay as sent, in either case',
    { uri: '/v1/%E7%A9%8D%e5%88%86?to=%2Fa%20b' },
  ],
  ['uri-query-empty', 'an empty query string keeps its question mark', { uri: '/v1/points?' }],
  [
    'uri-punctuation',
    'dots, dashes and doubled slashes are not tidied up',
    { uri: '/v1//a/../b/./c;d=1,2?x=y=z&x=&&' },
  ],
  ['client-id-64', 'a Client-Id of 64 characters', { clientId: '0123456789ABCDEF'.repeat(4) }],
  ['client-id-marks', 'a Client-Id with dash and underscore', { clientId: '_SANDBOX-4q5y_' }],
];

const REFUSED: readonly FieldsRow[] = [
  ['method-empty', 'an empty method', { method: '' }],
  ['method-blank', 'a blank in the method', { method: 'PO ST' }],
  ['method-line-feed', 'a line feed in the method', { method: 'GET /\nPOST' }],
  ['uri-empty', 'an empty URI', { uri: '' }],
  ['uri-relative', 'a URI without a slash in front', { uri: 'api/open' }],
  ['uri-absolute', 'scheme and host in the URI', { uri: 'https://open.alipay.hk/api/open' }],
  ['uri-fragment', 'a fragment', { uri: '/api/open#top' }],
  ['uri-blank', 'a blank in the URI', { uri: '/api/open alipay' }],
  ['uri-line-feed', 'a line feed in the URI', { uri: '/api\n/open' }],
  ['uri-nul', 'a NUL in the URI', { uri: '/api/open\0' }],
  ['client-id-empty', 'an empty Client-Id', { clientId: '' }],
  ['client-id-65', 'a Client-Id of 65 characters', { clientId: 'A'.repeat(65) }],
  ['client-id-dot', 'a dot in the Client-Id', { clientId: '4Q5Y8W.0WSG45' }],
  ['client-id-blank', 'a blank in front of the Client-Id', { clientId: ' 4Q5Y8W0WSG45P907917' }],
  ['client-id-line-feed', 'a line feed behind the Client-Id', { clientId: '4Q5Y8W0WSG45P907917\n' }],
  ['shift-time-to-body', 'the fraction and zone of the time, moved into the body', shiftTimeIntoBody()],
  [
    'shift-time-to-client-id',
    'the whole seconds of the time, moved into the Client-Id',
    shiftTimeIntoClientId(),
  ],
  [
    'shift-second-line-to-uri',
    'the second line, moved into the URI',
    { uri: `/api\n${USUAL_FIELDS.clientId}.${USUAL_FIELDS.time}.` },
  ],
];

/** Methods, URIs and Client-Ids that follow or break the rules of protocol 3, and bytes moved from field to field. */
export function fieldCases({ usual: key }: SignatureKeys): SignatureCase[] {
  return [
    ...ACCEPTED.map(([id, note, changes]) => acceptedMessage(id, note, { key, fields: fieldsWith(changes) })),
    ...REFUSED.map(([id, why, changes]) => brokenFields(id, why, { key, fields: fieldsWith(changes) })),
  ];
}

/** The content of an honest message with the time `…21.407+08:00`, parsed as if the time ended at its first dot. */
function shiftTimeIntoBody(): Partial<MessageFields> {
  return { time: '2024-05-22T09:12:21', body: Buffer.from('407+08:00.{"bizNo":"V0001"}') };
}

function shiftTimeIntoClientId(): Partial<MessageFields> {
  return { clientId: '4Q5Y8W0WSG45P907917.2024-05-22T09:12:21', time: '407+08:00' };
}
