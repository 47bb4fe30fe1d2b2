import { formatTime } from '@apoint/canonical-request';
import type { CheckForm } from './check.js';
import { type MadeMessage, type MakeForm, makeMessage } from './make.js';
import { importKey, type PageKey, type PageKeys } from './page-keys.js';
import { typedBytes } from './typed-bytes.js';

/** Key pairs for tests, in base64, as `test-keys/keys.json` of the repository has them. */
export interface TestPairs {
  readonly 'RSA-2048': readonly { readonly privateKey: string }[];
  readonly 'P-224': readonly { readonly privateKey: string }[];
}

export const SENDER = 'test key of the sender';
export const RECIPIENT = 'test key of the recipient';
export const P224 = 'test key on P-224';

/** An example that fills every field. */
export interface Sample {
  readonly title: string;
  readonly make: (now: number) => MakeForm;
  /** What happens to the message on its way. */
  readonly onTheWay?: (message: CheckForm) => CheckForm;
}

const BODY = '{"billNo":"2024052200001","points":7,"remark":"café 龍"}';

function request(now: number): MakeForm {
  return {
    direction: 'request',
    method: 'POST',
    uri: '/points/bill/notify?version=1',
    clientId: 'CLIENT_0001',
    time: formatTime(now),
    body: { text: BODY, encoding: 'text' },
    signWith: SENDER,
    keyVersion: '1',
    sealFor: '',
    keyWrap: 'RSAES-PKCS1-v1_5',
    keyBits: '256',
  };
}

export const SAMPLES: readonly Sample[] = [
  { title: 'A request, signed', make: request },
  { title: 'A request, sealed and signed', make: (now) => ({ ...request(now), sealFor: RECIPIENT }) },
  { title: 'A request, signed with a P-224 key', make: (now) => ({ ...request(now), signWith: P224 }) },
  {
    title: 'An answer, signed',
    make: (now) => ({
      ...request(now),
      direction: 'response',
      body: { text: '{"result":{"resultCode":"SUCCESS","resultStatus":"S"}}', encoding: 'text' },
    }),
  },
  {
    title: 'A request whose path a proxy changed',
    make: request,
    onTheWay: (message) => ({ ...message, uri: `/shop${message.uri}` }),
  },
  {
    title: 'A request whose body was written again',
    make: request,
    onTheWay: (message) => ({
      ...message,
      body: { text: JSON.stringify(JSON.parse(message.body.text), null, 2), encoding: 'text' },
    }),
  },
];

/** The keys that every page has at first. */
export async function testKeys(pairs: TestPairs): Promise<readonly PageKey[]> {
  const sources = [
    [SENDER, pairs['RSA-2048'][0]],
    [RECIPIENT, pairs['RSA-2048'][1]],
    [P224, pairs['P-224'][0]],
  ] as const;
  return Promise.all(
    sources.map(async ([name, pair]) => ({
      ...(await importKey(name, pair?.privateKey ?? '')),
      forTests: true,
    })),
  );
}

/** What arrives if a message is made of these fields, and the fields to check it with. */
export function arrivalOf(form: MakeForm, message: MadeMessage): CheckForm {
  const { direction, method, uri, clientId, signWith, sealFor, keyWrap, time } = form;
  return {
    direction,
    method,
    uri,
    clientId,
    headers: message.headers,
    body: typedBytes(message.body),
    verifyWith: signWith,
    openWith: sealFor,
    keyWrap,
    arrivedAt: time,
    freshness: 'checked',
  };
}

/** Makes the message of a sample, and lets happen to it what happens on its way. */
export async function playSample(
  { make, onTheWay = (message) => message }: Sample,
  keys: PageKeys,
  now: number,
): Promise<{ readonly make: MakeForm; readonly check: CheckForm }> {
  const form = make(now);
  return { make: form, check: onTheWay(arrivalOf(form, await makeMessage(form, keys))) };
}
