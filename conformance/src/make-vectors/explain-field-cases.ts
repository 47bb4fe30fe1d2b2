import { type Draft, PATH, TIME, usualLayout } from './explain-case.js';

type Cause = 'METHOD_DIFFERS' | 'URI_DIFFERS' | 'CLIENT_ID_DIFFERS' | 'TIME_DIFFERS';

const FIELD = {
  METHOD_DIFFERS: 'method',
  URI_DIFFERS: 'uri',
  CLIENT_ID_DIFFERS: 'clientId',
  TIME_DIFFERS: 'time',
} as const;

const differs = (
  cause: Cause,
  title: string,
  signed: string,
  sent?: string,
  more: Partial<Draft> = {},
): Draft => ({
  title,
  signed: { [FIELD[cause]]: signed },
  ...(sent === undefined ? {} : { sent: { [FIELD[cause]]: sent } }),
  expect: { verdict: 'mismatch', cause, detail: { signed } },
  ...more,
});
const layout = (title: string, make: NonNullable<Draft['layout']>): Draft => ({
  title,
  layout: make,
  expect: { verdict: 'mismatch', cause: 'LAYOUT_DIFFERS' },
});

/** Messages of which another field was signed, or the fields in another layout. */
export const FIELD_CASES: readonly Draft[] = [
  differs('METHOD_DIFFERS', 'the method in lower case', 'post'),
  differs('METHOD_DIFFERS', 'another method', 'PUT'),
  differs('METHOD_DIFFERS', 'no method', ''),
  differs('URI_DIFFERS', 'without the query', PATH, `${PATH}?a=1&b=2`),
  differs('URI_DIFFERS', 'one parameter was added on the way', `${PATH}?a=1`, `${PATH}?a=1&trace=9`),
  differs('URI_DIFFERS', 'the query was lost', `${PATH}?a=1`, PATH, {
    candidates: { uris: [`${PATH}?a=1`] },
  }),
  differs(
    'URI_DIFFERS',
    'the parameters in another order',
    `${PATH}?b=2&c=3&a=1&d=4`,
    `${PATH}?a=1&b=2&c=3&d=4`,
  ),
  differs('URI_DIFFERS', 'a prefix was added by a proxy', '/points/notify', '/shop/points/notify'),
  differs('URI_DIFFERS', 'a prefix was stripped by a proxy', '/gateway/points/notify', '/points/notify'),
  differs('URI_DIFFERS', 'a prefix that only the caller knows', '/tenant-9/points/notify', '/points/notify', {
    candidates: { uris: ['https://proxy.example/tenant-9/points/notify'] },
  }),
  differs('URI_DIFFERS', 'a slash at the end', `${PATH}/`),
  differs('URI_DIFFERS', 'without the slash at the end', PATH, `${PATH}/`),
  differs('URI_DIFFERS', 'the whole URL', `https://hk.example${PATH}`, PATH, {
    moreHeaders: [['Host', 'hk.example']],
  }),
  differs('URI_DIFFERS', 'the whole URL of the platform', `https://open.alipay.hk${PATH}`),
  differs('URI_DIFFERS', 'only the path of a whole URL', PATH, `https://open.alipay.hk${PATH}`),
  differs('URI_DIFFERS', 'percent-decoded', '/notify/a b?x=é', '/notify/a%20b?x=%C3%A9'),
  differs('URI_DIFFERS', 'percent-encoded', '/notify?x=%7B1%7D', '/notify?x={1}'),
  differs('URI_DIFFERS', 'lower-case escapes', '/notify?x=%2f', '/notify?x=%2F'),
  differs('CLIENT_ID_DIFFERS', 'in lower case', '4q5y8w0wsg45p907917'),
  differs('CLIENT_ID_DIFFERS', 'another one', 'CLIENT_2', undefined, {
    candidates: { clientIds: ['CLIENT_2'] },
  }),
  differs('CLIENT_ID_DIFFERS', 'none', ''),
  {
    ...differs('CLIENT_ID_DIFFERS', 'none, and without its dot', ''),
    layout: ({ method, uri, time, body }) => `${method} ${uri}\n${time}.${body}`,
  },
  differs('TIME_DIFFERS', '9 s later', '2026-11-27T10:20:39+08:00'),
  differs('TIME_DIFFERS', '8 min 20 s earlier', '2026-11-27T10:12:10+08:00'),
  differs('TIME_DIFFERS', '5 min later, in UTC', '2026-11-27T02:25:30Z'),
  differs('TIME_DIFFERS', 'the same moment with Z', '2026-11-27T02:20:30Z'),
  differs('TIME_DIFFERS', 'the zone without a colon', '2026-11-27T10:20:30+0800'),
  differs('TIME_DIFFERS', 'local time called UTC', '2026-11-27T10:20:30Z'),
  differs('TIME_DIFFERS', 'epoch milliseconds', '1795746030000'),
  differs('TIME_DIFFERS', 'epoch milliseconds of the same second', '1795746030417'),
  differs('TIME_DIFFERS', 'epoch seconds', '1795746030'),
  differs('TIME_DIFFERS', 'milliseconds', '2026-11-27T10:20:30.123+08:00'),
  differs(
    'TIME_DIFFERS',
    'without the milliseconds',
    '2026-11-27T10:20:30+08:00',
    '2026-11-27T10:20:30.250+08:00',
  ),
  differs('TIME_DIFFERS', 'a blank for the plus', '2026-11-27T10:20:30 08:00'),
  differs('TIME_DIFFERS', 'a plus that became a blank on the way', TIME, '2026-11-27T10:20:30 08:00'),
  differs('TIME_DIFFERS', 'without a zone', '2026-11-27 10:20:30'),
  differs('TIME_DIFFERS', 'none', ''),
  layout(
    'CRLF for the line feed',
    ({ method, uri, clientId, time, body }) => `${method} ${uri}\r\n${clientId}.${time}.${body}`,
  ),
  layout(
    'a blank for the line feed',
    ({ method, uri, clientId, time, body }) => `${method} ${uri} ${clientId}.${time}.${body}`,
  ),
  layout(
    'the two characters \\n',
    ({ method, uri, clientId, time, body }) => `${method} ${uri}\\n${clientId}.${time}.${body}`,
  ),
  layout(
    'without dots',
    ({ method, uri, clientId, time, body }) => `${method} ${uri}\n${clientId}${time}${body}`,
  ),
  layout(
    'without the second dot',
    ({ method, uri, clientId, time, body }) => `${method} ${uri}\n${clientId}.${time}${body}`,
  ),
  layout(
    'line feeds for dots',
    ({ method, uri, clientId, time, body }) => `${method} ${uri}\n${clientId}\n${time}\n${body}`,
  ),
  layout('without the first line', ({ clientId, time, body }) => `${clientId}.${time}.${body}`),
  layout('only the body', ({ body }) => Buffer.from(body)),
  layout('all in base64', (fields) => usualLayout(fields).toString('base64')),
  {
    title: 'a path and a time that differ',
    sent: { uri: `${PATH}?a=1` },
    signed: { uri: PATH, time: '2026-11-27T10:20:33+08:00' },
    expect: { verdict: 'mismatch', cause: 'URI_DIFFERS', detail: { signed: PATH }, also: ['TIME_DIFFERS'] },
  },
  {
    title: 'a body and a path that differ',
    sent: { body: '{"a":1,"b":[2]}' },
    signed: { uri: `${PATH}/`, body: '{"a": 1, "b": [2]}' },
    expect: { verdict: 'mismatch', cause: 'URI_DIFFERS', also: ['BODY_REWRITTEN'] },
  },
  {
    title: 'a response that was signed with the time of its request',
    direction: 'response',
    signed: { time: '2026-11-27T10:20:29+08:00' },
    moreHeaders: [['Request-Time', '2026-11-27T10:20:29+08:00']],
    expect: { verdict: 'mismatch', cause: 'TIME_DIFFERS' },
  },
];
