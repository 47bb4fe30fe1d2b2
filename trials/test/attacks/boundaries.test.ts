import { expect, it } from 'vitest';
import { atClient } from './support/client-end.js';
import { atGateway } from './support/gateway-end.js';
import { client, platform } from './support/keys.js';
import { signatureOf } from './support/sign.js';
import { type Attack, bytesOf, CLIENT_ID, TIME, URI } from './support/wire.js';

/** The parts that a message is said to have. Together they are, byte for byte, the content that was signed. */
interface Parts {
  readonly method?: string;
  readonly uri?: string;
  readonly clientId?: string;
  readonly time?: string;
  readonly body?: string;
}

const SIGNED = { method: 'POST', uri: URI, clientId: CLIENT_ID, time: TIME, body: '{}' };

async function parted(parts: Parts, sender = client, timeName = 'Request-Time') {
  const { method, uri, clientId, time, body } = { ...SIGNED, ...parts };
  const content = `${method} ${uri}\n${clientId}.${time}.${body}`;
  const headers = {
    'Client-Id': clientId,
    'Content-Type': 'application/json',
    [timeName]: time,
    Signature: await signatureOf(content, sender.privateKey),
  };
  return { method, uri, headers, body: bytesOf(body) };
}

/** Whether the gateway takes these parts for what was signed. */
const request = async (parts: Parts) => atGateway(await parted(parts));
const response = (parts: Parts) => atClient(() => parted(parts, platform, 'Response-Time'));

const [local = '', zone = ''] = TIME.split('+');

const ATTACKS: readonly Attack[] = [
  [
    'A103',
    'the end of the time taken for the body, of a request',
    'TIME_INVALID',
    () => request({ time: local, body: `5+${zone}.{}` }),
  ],
  [
    'A104',
    'the beginning of the body taken for the time, of a request',
    'TIME_INVALID',
    () => request({ time: `${TIME}.5` }),
  ],
  [
    'A105',
    'the end of the time taken for the body, of a response',
    'TIME_INVALID',
    () => response({ time: local, body: `5+${zone}.{}` }),
  ],
  [
    'A106',
    'the beginning of the body taken for the time, of a response',
    'TIME_INVALID',
    () => response({ time: `${TIME}.5` }),
  ],
  [
    'A107',
    'the time taken for the Client-Id, the body for the time',
    'CLIENT_ID_INVALID',
    () => request({ clientId: `${CLIENT_ID}.${TIME}` }),
  ],
  [
    'A108',
    'a line of the content taken for the URI',
    'URI_INVALID',
    () => request({ uri: `${URI}\n${CLIENT_ID}.${TIME}.` }),
  ],
  ['A109', 'a part of the URI taken for the method', 'METHOD_INVALID', () => request({ method: 'POST /a' })],
];

it('the parts as they were signed pass', async () => {
  expect(await request({})).toBe('accepted');
  const success = '{"result":{"resultCode":"SUCCESS","resultStatus":"S"}}';
  expect(await response({ body: success })).toBe('issued');
});

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
