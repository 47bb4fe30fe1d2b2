const TEXT = { type: 'string' };
const TIME = 'In ISO 8601 with a zone. The header is signed as it is written.';

const clientId = {
  name: 'Client-Id',
  description: 'Names the partner and the application [S]. Letters, digits, dashes, underscores [I].',
  required: true,
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
  example: '4Q5Y8W0WSG45P907917',
};

const contentType = {
  name: 'Content-Type',
  description:
    'Its charset is the one used for signing and encrypting [S]. Some siblings send text/plain when the body is ' +
    'encrypted [P]. OpenAPI tools take this header from the media types of the body.',
  required: true,
  schema: TEXT,
  example: 'application/json; charset=UTF-8',
};

const signature = {
  name: 'Signature',
  description:
    'A list of name=value pairs [S]: algorithm (RSA256 or ECC224, RSA256 if absent), keyVersion (the latest if ' +
    'absent), signature (base64, then percent-encoded).',
  required: true,
  schema: TEXT,
  example: 'algorithm=RSA256,keyVersion=1,signature=<value>',
};

const encrypt = {
  name: 'Encrypt',
  description:
    'Required when the body is encrypted [S]. A list of name=value pairs: algorithm (RSA_AES), keyVersion (the ' +
    'latest if absent), symmetricKey (the wrapped AES key in base64, then percent-encoded).',
  schema: TEXT,
  example: 'algorithm=RSA_AES,keyVersion=1,symmetricKey=<value>',
};

/** Headers of a request, in the order of the published page. */
export const REQUEST_HEADERS = [
  clientId,
  contentType,
  signature,
  encrypt,
  {
    name: 'Request-Time',
    description: `When the request was made [S]. ${TIME}`,
    required: true,
    schema: TEXT,
    example: '2024-05-22T06:42:21+05:30',
  },
  { name: 'Agent-Token', description: 'Optional, seen on sibling APIs [D].', schema: TEXT },
];

/** Headers of a response. */
export const RESPONSE_HEADERS = [
  clientId,
  contentType,
  signature,
  encrypt,
  {
    name: 'Response-Time',
    description: `When the response was made [S]. ${TIME}`,
    required: true,
    schema: TEXT,
    example: '2024-05-22T06:42:21+05:30',
  },
  {
    name: 'Tracer-Id',
    description: 'Names this request in a support ticket [S]. Log it, on failures above all.',
    schema: TEXT,
    example: 'abcdefg135202000000000263818',
  },
];
