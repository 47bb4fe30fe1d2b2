import { formatTime } from '@apoint/canonical-request';
import { writeRequest } from '@apoint/message';
import { createSandbox, ISSUE_URI } from '@apoint/sandbox';
import { expect, it } from 'vitest';
import { agreed } from './support/both-ends.js';
import { answered, RESULTS } from './support/client-end.js';
import { changed, gatewayOf, requestOf, SEALED } from './support/gateway-end.js';
import { type Attack, type Change, NOW, textOf } from './support/wire.js';

const untouched: Change = (wire) => wire;

/** What comes of a body that its sender has signed as it is. */
async function read(body: string): Promise<string> {
  return agreed(await changed(untouched, { body }), await answered(untouched, { body }));
}

const MEBIBYTE = 1_048_576;
const twice = (first: string, second: string) => `{"bizNo":"1",${first},${second}}`;
const member = (result: string) => result.slice(1, -1);

/** A request with members that every object has; then a look at what every object has. */
async function polluting(): Promise<string> {
  const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const { headers, ...rest } = await requestOf({ body });
  let seen: unknown;
  await gatewayOf().exchange({ ...rest, headers }, ({ json }) => {
    seen = json;
    return { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };
  });
  expect(Object.getOwnPropertyNames(seen)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(seen)).toBe(Object.prototype);
  return 'polluted' in {} ? 'polluted' : 'accepted';
}

/** Two requests of one `bizNo` that differ in a member `__proto__` only: a repetition, or another content. */
async function hiddenContent(): Promise<string> {
  const sandbox = await createSandbox({ now: () => NOW });
  let time = NOW;
  const ask = async (hidden: number): Promise<string> => {
    // Each request has a time of its own, as honest repetitions have.
    time += 1000;
    const { headers, body } = await writeRequest({
      method: 'POST',
      uri: ISSUE_URI,
      clientId: sandbox.clientId,
      time: formatTime(time),
      signingKey: sandbox.clientKeys.signing.privateKey,
      body: `{"bizNo":"1","providerUserInfo":{"__proto__":${hidden}},"benefitIssueMode":"BENEFIT_PRODUCT_ID","benefitIssueDetail":{}}`,
    });
    const init = { method: 'POST', headers: headers as Record<string, string>, body };
    const answer = (await (await fetch(sandbox.url + ISSUE_URI, init)).json()) as {
      result: { resultCode: string };
    };
    return answer.result.resultCode;
  };
  try {
    expect([await ask(1), await ask(1)]).toEqual(['SUCCESS', 'SUCCESS']);
    return await ask(2);
  } finally {
    await sandbox.close();
  }
}

const ATTACKS: readonly Attack[] = [
  ['A131', 'members __proto__ and constructor', 'accepted', polluting],
  [
    'A132',
    'a result that is only inherited from __proto__',
    'RESPONSE_INVALID',
    () => answered(untouched, { body: `{"__proto__":${RESULTS.S}}` }),
  ],
  ['A133', 'other content under one bizNo, hidden in __proto__', 'PARAM_ILLEGAL', hiddenContent],
  ['A134', '1 MiB of opening brackets', 'JSON_TOO_DEEP', () => read('['.repeat(MEBIBYTE))],
  ['A135', '1 MiB of objects in objects', 'JSON_TOO_DEEP', () => read('{"a":'.repeat(MEBIBYTE / 5))],
  ['A136', '65 levels, closed', 'JSON_TOO_DEEP', () => read(`${'['.repeat(65)}${']'.repeat(65)}`)],
  ['A137', 'a bizNo twice', 'JSON_DUPLICATE_KEY', () => read('{"bizNo":"1","bizNo":"2"}')],
  [
    'A138',
    'a name twice, once with an escape',
    'JSON_DUPLICATE_KEY',
    () => read('{"bizNo":"1","biz\\u004eo":"2"}'),
  ],
  [
    'A139',
    'a result twice, failed and succeeded',
    'JSON_DUPLICATE_KEY',
    () => read(twice(member(RESULTS.F), member(RESULTS.S))),
  ],
  [
    'A140',
    'a name twice in a sealed request',
    'ENVELOPE_OPEN_FAILED',
    () => changed(untouched, { ...SEALED, body: '{"bizNo":"1","bizNo":"2"}' }),
  ],
  ['A141', 'a byte order mark', 'JSON_BYTE_ORDER_MARK', () => read(`\uFEFF${RESULTS.S}`)],
  ['A142', 'a comment', 'JSON_INVALID', () => read(`${RESULTS.S} // a comment`)],
  ['A143', 'NaN', 'JSON_INVALID', () => read('{"amount":NaN}')],
  ['A144', 'nothing', 'JSON_INVALID', () => read('')],
];

it('plain JSON passes', async () => {
  expect(await read(RESULTS.S)).toBe('accepted');
  expect(textOf((await requestOf({ body: RESULTS.S })).body)).toBe(RESULTS.S);
});

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
