import type { Operation } from '@apoint/benefit-issue-types';
import { createMemberCard } from '@apoint/benefit-issue-types/operations/create-member-card';
import { notifyPointsBill } from '@apoint/benefit-issue-types/operations/notify-points-bill';
import type { Handler, HandlerAnswer, OpenedRequest } from '@apoint/gateway';
import { writeResponse } from '@apoint/message';
import { createSandbox, type NotificationOutcome, type NotifyOptions, type Sandbox } from '@apoint/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { keyPair, sharedKeys } from './support/keys.js';
import { type PartnerKeys, type PartnerServer, serve, servePartner } from './support/partner-gateway.js';

const TAG = '/merchant/api/alipayhk';
const PATH = `${TAG}${notifyPointsBill.path}`;
const NOW = 1_702_866_811_000;
const BILL = {
  userId: '2160220000000001',
  billNo: 'bill-1',
  orderAmount: { currency: 'HKD', value: '1250' },
  payTime: '2023-12-18T02:33:31Z',
  pointsProvider: 'ALIPAYHK',
} as const;
const SUCCESS = { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };
const MINUTE = 60_000;
const LADDER = [2, 10, 10, 60, 120, 360, 900].map((minutes) => minutes * MINUTE);
/** An attempt that no test wants to wait for. */
const LONG = 600_000;

let sandbox: Sandbox;
let keys: PartnerKeys;
let servers: PartnerServer[] = [];
beforeAll(async () => {
  const ends = await sharedKeys();
  const requests = await keyPair('P-224', 0);
  sandbox = await createSandbox({
    ...ends,
    platformKeys: { ...ends.platformKeys, requests },
    now: () => NOW,
  });
  keys = { answers: await keyPair('P-224', 1), encryption: ends.clientKeys.encryption };
});
afterEach(async () => {
  await Promise.all(servers.map((one) => one.close()));
  servers = [];
});
afterAll(() => sandbox.close());

/** A partner's gateway that gives these answers, the last of them again and again. */
async function partner(...answers: readonly (HandlerAnswer | (() => never))[]) {
  const taken: OpenedRequest[] = [];
  const handler: Handler = (request) => {
    const answer = answers[Math.min(taken.length, answers.length - 1)] ?? SUCCESS;
    taken.push(request);
    return typeof answer === 'function' ? answer() : answer;
  };
  const server = await servePartner(sandbox, keys, handler, { now: () => NOW });
  servers.push(server);
  return { ...server, taken };
}

async function listening(listener: Parameters<typeof serve>[0]): Promise<PartnerServer> {
  const server = await serve(listener);
  servers.push(server);
  return server;
}

/** A notification whose waits take no time; `waits` gets them. */
function notify(
  { url }: { readonly url: string },
  options: Partial<NotifyOptions<never, never>> & { waits?: number[] } = {},
) {
  const { waits, ...others } = options;
  return sandbox.notify({
    url: `${url}${PATH}`,
    operation: notifyPointsBill,
    body: BILL,
    answerKeys: keys.answers.publicKey,
    attemptTimeoutMilliseconds: LONG,
    sleep: async (milliseconds) => void waits?.push(milliseconds),
    ...others,
  } as NotifyOptions<typeof BILL>);
}

const failing = (code: string, status = 'F'): HandlerAnswer => ({
  result: { resultCode: code, resultStatus: status, resultMessage: 'mine' },
});

function outcomes({ attempts }: NotificationOutcome): string[] {
  return attempts.map((attempt) =>
    'error' in attempt ? `${attempt.outcome} ${attempt.error.code}` : attempt.outcome,
  );
}

describe('a notification', () => {
  it('protocol 12.2: comes as the platform writes it, and its signed answer is believed', async () => {
    const { url, taken, requests } = await partner({ ...SUCCESS, more: 1 });
    const outcome = await notify({ url });
    expect(outcome).toEqual({
      status: 'delivered',
      body: { ...SUCCESS, more: 1 },
      attempts: [
        {
          number: 1,
          waitMilliseconds: 0,
          requestTime: '2023-12-18T02:33:31Z',
          durationMilliseconds: 0,
          httpStatus: 200,
          tracerId: expect.any(String),
          outcome: 'success',
          resultCode: 'SUCCESS',
        },
      ],
    });
    expect(
      taken.map(({ method, uri, clientId, json, encrypted }) => [method, uri, clientId, json, encrypted]),
    ).toEqual([['POST', PATH, sandbox.clientId, BILL, false]]);
    const { rawHeaders = [], headers } = requests[0] ?? {};
    const names = rawHeaders.filter((_, i) => i % 2 === 0);
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
    expect(headers).toMatchObject({
      'client-id': sandbox.clientId,
      'content-type': 'application/json; charset=UTF-8',
      'request-time': '2023-12-18T02:33:31Z',
    });
    expect(headers?.['encrypt']).toBeUndefined();
  });

  it('goes to any operation, in types too, and its query is signed', async () => {
    const { url, taken } = await partner({ ...SUCCESS, card: 'mine' });
    const outcome = await sandbox.notify({
      url: new URL(`${url}${TAG}${createMemberCard.path}`),
      operation: createMemberCard,
      body: { any: 1 },
      answerKeys: keys.answers.publicKey,
    });
    expect(outcome).toMatchObject({ status: 'delivered', body: { card: 'mine' } });
    const own: Operation<{ a: number }> = { path: '/x?y=%20', repetition: 'safe' };
    await notify({ url }, { url: `${url}/x?y=%20`, operation: own, body: { a: 1 } } as never);
    expect(taken.map(({ uri }) => uri)).toEqual([`${TAG}/points/membercard/create`, '/x?y=%20']);
    expectTypeOf(sandbox.notify<{ a: number }, typeof SUCCESS>).returns.resolves.toEqualTypeOf<
      NotificationOutcome<typeof SUCCESS>
    >();
  });

  it('protocol 2.4: is sealed when asked, and a sealed answer is opened', async () => {
    const { url, taken, requests } = await partner();
    const sealFor = keys.encryption.publicKey;
    expect(await notify({ url }, { sealFor })).toMatchObject({ status: 'delivered', body: SUCCESS });
    expect(taken[0]).toMatchObject({ encrypted: true, json: BILL });
    expect(requests[0]?.headers['encrypt']).toMatch(/^algorithm=RSA_AES,keyVersion=1,symmetricKey=/);
  });

  it('protocol 2.4: writes Encrypt as it is really written, on demand', async () => {
    const seen: unknown[] = [];
    const { url } = await listening((request, response) => {
      seen.push(request.headers['encrypt']);
      response.end();
    });
    const once = { maximumAttempts: 1 };
    await notify({ url }, { ...once, encryptHeader: 'RSA', sealFor: keys.encryption.publicKey });
    await notify({ url }, { ...once, encryptHeader: 'without-key' });
    expect(seen).toEqual([
      expect.stringMatching(/^algorithm=RSA,keyVersion=1,symmetricKey=/),
      'algorithm=rsa, keyVersion=1',
    ]);
  });

  it('protocol 3.1: is signed by the key of requests, and by no other', async () => {
    const { signing } = sandbox.platformKeys;
    const gateway = await servePartner(sandbox, keys, () => SUCCESS, {
      now: () => NOW,
      clients: { [sandbox.clientId]: { verificationKeys: signing } },
    });
    servers.push(gateway);
    expect(outcomes(await notify(gateway, { maximumAttempts: 1 }))).toEqual(['unverified HEADER_MISSING']);
    await expect(notify(gateway, { answerKeys: signing })).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    await expect(
      notify(gateway, { answerKeys: (await sandbox.requestKeys()).publicKey }),
    ).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });
});

describe('the ladder', () => {
  it('protocol 12.2: repeats seven times after the published waits, with the same body and new times', async () => {
    const { url, taken } = await partner(failing('PROCESS_FAIL'));
    const waits: number[] = [];
    const outcome = await notify({ url }, { waits });
    expect(outcome).toMatchObject({ status: 'given-up', because: 'attempts-used-up' });
    expect(waits).toEqual(LADDER);
    expect(outcome.attempts.map(({ waitMilliseconds }) => waitMilliseconds)).toEqual([0, ...LADDER]);
    expect(taken.map(({ json }) => json)).toEqual(Array(8).fill(BILL));
    // The gateway of the partner refuses replays, and saw none.
    expect(new Set(outcome.attempts.map(({ requestTime }) => requestTime)).size).toBe(8);
  });

  it('ends with the first SUCCESS', async () => {
    const { url } = await partner(failing('SYSTEM_ERROR', 'U'), failing('ACCEPTED', 'S'), SUCCESS);
    const waits: number[] = [];
    const outcome = await notify({ url }, { waits });
    expect(outcome.status).toBe('delivered');
    expect(outcome.attempts).toMatchObject([
      {
        number: 1,
        outcome: 'answered',
        resultCode: 'SYSTEM_ERROR',
        resultStatus: 'U',
        resultMessage: 'mine',
      },
      { number: 2, outcome: 'answered', resultCode: 'ACCEPTED' },
      { number: 3, outcome: 'success' },
    ]);
    expect(waits).toEqual(LADDER.slice(0, 2));
  });

  it('compresses the waits on request', async () => {
    const { url } = await partner(failing('PROCESS_FAIL'));
    const waits: number[] = [];
    await notify({ url }, { waits, timesFaster: 3_600 });
    expect(waits).toEqual(LADDER.map((wait) => Math.round(wait / 3_600)));
    const outcome = await notify({ url }, { sleep: undefined, timesFaster: 1e9 });
    expect(outcome.attempts).toHaveLength(8);
  });

  it('is cut by maximumAttempts, and by an operation that must not be repeated', async () => {
    const { url } = await partner(failing('PROCESS_FAIL'));
    expect((await notify({ url }, { maximumAttempts: 2 })).attempts).toHaveLength(2);
    const operation = { ...notifyPointsBill, repetition: 'never' } as never;
    expect((await notify({ url }, { operation })).attempts).toHaveLength(1);
    await expect(notify({ url }, { operation, maximumAttempts: 2 })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});

describe('an answer that is no success', () => {
  const forged = JSON.stringify(SUCCESS);

  it('protocol 7: is not believed without a right signature', async () => {
    const other = await keyPair('P-224', 0);
    const unsigned = await listening((_, response) => void response.end(forged));
    expect(outcomes(await notify(unsigned, { maximumAttempts: 1 }))).toEqual(['unverified HEADER_MISSING']);
    const stranger = await servePartner(sandbox, { ...keys, answers: other }, () => SUCCESS, {
      now: () => NOW,
    });
    servers.push(stranger);
    expect(outcomes(await notify(stranger, { maximumAttempts: 1 }))).toEqual([
      'unverified SIGNATURE_MISMATCH',
    ]);
    const stale = await servePartner(sandbox, keys, () => SUCCESS, {
      now: () => NOW - 3_600_000,
      freshness: 'unchecked',
      replay: 'unchecked',
    });
    servers.push(stale);
    expect(outcomes(await notify(stale, { maximumAttempts: 1 }))).toEqual(['unverified TIME_TOO_OLD']);
  });

  it('is unreadable when it is verified and no result', async () => {
    const bodies = ['{"results":1}', '{"result":{"resultCode":"SUCCESS"}}', 'SUCCESS', '"SUCCESS"'];
    const left = [...bodies];
    const signed = await listening(async (_, response) => {
      const request = { method: 'POST', uri: PATH, clientId: sandbox.clientId };
      const signingKey = keys.answers.privateKey;
      const time = '2023-12-18T02:33:31Z';
      const answer = await writeResponse({ request, signingKey, body: left.shift() ?? '', time });
      response.writeHead(200, answer.headers as Record<string, string>).end(answer.body);
    });
    const operation = { ...notifyPointsBill, validateResponse: undefined };
    expect(outcomes(await notify(signed, { maximumAttempts: bodies.length, operation } as never))).toEqual([
      'unreadable RESPONSE_INVALID',
      'unreadable RESPONSE_INVALID',
      'unreadable JSON_INVALID',
      'unreadable RESPONSE_INVALID',
    ]);
    const { url } = await partner();
    const validateResponse = () => {
      throw new Error('mine');
    };
    const own = { ...notifyPointsBill, validateResponse };
    expect(outcomes(await notify({ url }, { maximumAttempts: 1, operation: own } as never))).toEqual([
      'unreadable RESPONSE_INVALID',
    ]);
  });

  it('is one with another HTTP status than 2xx', async () => {
    const server = await partner();
    const proxy = await listening(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { headers, method = 'POST' } = request;
      const { connection, ...passed } = headers;
      const answer = await fetch(`${server.url}${request.url}`, {
        method,
        headers: passed as Record<string, string>,
        body: Buffer.concat(chunks),
      });
      const lines = [...answer.headers].filter(([name]) => name !== 'connection' && name !== 'keep-alive');
      response.writeHead(500, Object.fromEntries(lines)).end(Buffer.from(await answer.arrayBuffer()));
    });
    const outcome = await notify(proxy, { maximumAttempts: 1 });
    expect(outcome.attempts).toMatchObject([{ outcome: 'answered', resultCode: 'SUCCESS', httpStatus: 500 }]);
  });

  it('is none at all', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    const broken = await listening((request) => void request.socket.destroy());
    const halved = await listening((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
    });
    for (const server of [gone, broken, halved])
      expect(outcomes(await notify(server, { maximumAttempts: 1 }))).toEqual(['no-answer NETWORK_FAILED']);
    const silent = await listening(() => undefined);
    expect(outcomes(await notify(silent, { maximumAttempts: 1, attemptTimeoutMilliseconds: 1 }))).toEqual([
      'no-answer TIMED_OUT',
    ]);
  });

  it('is bounded', async () => {
    const endless = await listening((_, response) => {
      const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), more));
      more();
    });
    expect(outcomes(await notify(endless, { maximumAttempts: 1 }))).toEqual(['no-answer BODY_TOO_LARGE']);
  });

  it('is a redirect, which is not followed', async () => {
    const { url, taken } = await partner();
    const moved = await listening((_, response) => {
      response.writeHead(307, { location: `${url}${PATH}` }).end();
    });
    expect(outcomes(await notify(moved, { maximumAttempts: 1 }))).toEqual(['unverified HEADER_MISSING']);
    expect(taken).toEqual([]);
  });
});

describe('a notification ends', () => {
  it('by its signal, before, during and between attempts', async () => {
    const { url, taken } = await partner(failing('PROCESS_FAIL'));
    await expect(notify({ url }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' });
    expect(taken).toEqual([]);
    const between = new AbortController();
    const sleep = async () => {
      between.abort();
      await new Promise(() => undefined);
    };
    const stopped = await notify({ url }, { signal: between.signal, sleep });
    expect(stopped).toMatchObject({
      status: 'given-up',
      because: 'stopped',
      attempts: [{ outcome: 'answered' }],
    });
    const during = new AbortController();
    const silent = await listening(() => during.abort());
    const cut = await notify(silent, { signal: during.signal });
    expect([cut.status, outcomes(cut)]).toEqual(['given-up', ['no-answer ABORTED']]);
  });

  it('when sleep fails', async () => {
    const { url } = await partner(failing('PROCESS_FAIL'));
    for (const sleep of [
      () => Promise.reject(new Error('mine')),
      () => {
        throw new Error('mine');
      },
    ])
      expect(await notify({ url }, { sleep })).toMatchObject({ status: 'given-up', because: 'stopped' });
  });

  it('when the sandbox is closed', async () => {
    const own = await createSandbox({ ...(await sharedKeys()), algorithm: 'ECC224' });
    const silent = await listening(() => void own.close());
    const options: NotifyOptions = {
      url: `${silent.url}/x`,
      operation: { path: '/x', repetition: 'safe' },
      body: {},
      answerKeys: keys.answers.publicKey,
      attemptTimeoutMilliseconds: LONG,
    };
    const outcome = await own.notify(options);
    expect([outcome.status, outcomes(outcome)]).toEqual(['given-up', ['no-answer ABORTED']]);
    await expect(own.notify(options)).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('options', () => {
  const here = `http://127.0.0.1:9${PATH}`;

  it.each([
    ['no url', { url: undefined }],
    ['no URL', { url: 'nowhere' }],
    ['another scheme', { url: `ftp://127.0.0.1${PATH}` }],
    ['a user', { url: `http://me:secret@127.0.0.1${PATH}` }],
    ['a fragment', { url: `${here}#x` }],
    ['another path', { url: 'http://127.0.0.1:9/merchant/api/alipayhk' }],
    ['another host', { url: `https://hk-api.merchant.com${PATH}` }],
    ['any address', { url: `http://0.0.0.0${PATH}` }],
    ['a host that begins like loopback', { url: `http://127.0.0.1.example.com${PATH}` }],
    ['no operation', { operation: undefined }],
    ['an operation without repetition', { operation: { path: PATH } }],
    ['an operation without a path', { operation: { repetition: 'safe' } }],
    ['no answerKeys', { answerKeys: undefined }],
    ['a word for sealFor', { sealFor: 'yes' }],
    ['a word for hosts', { hosts: 'all' }],
    ['a word for encryptHeader', { encryptHeader: 'rsa' }],
    ['RSA on a plain body', { encryptHeader: 'RSA' }],
    ['no speed', { timesFaster: 0 }],
    ['an endless speed', { timesFaster: Number.POSITIVE_INFINITY }],
    ['no attempts', { maximumAttempts: 0 }],
    ['nine attempts', { maximumAttempts: 9 }],
    ['no time', { attemptTimeoutMilliseconds: 0 }],
    ['no signal', { signal: {} }],
    ['a number for sleep', { sleep: 1 }],
    ['an unknown option', { speedUp: 2 }],
    ['an unknown member of the operation', { operation: { ...notifyPointsBill, name: 'x' } }],
  ])('%s is OPTION_INVALID', async (_, options) => {
    await expect(notify({ url: '' }, { url: here, ...options } as never)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      message: expect.not.stringContaining('secret'),
    });
  });

  it('protocol 2.4: a header without a key on a sealed body is OPTION_INVALID', async () => {
    const sealFor = keys.encryption.publicKey;
    await expect(
      notify({ url: '' }, { url: here, sealFor, encryptHeader: 'without-key' }),
    ).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  });

  it.each([
    ['a body that breaks a rule', { body: { ...BILL, userId: '1' } }],
    ['no body', { body: undefined }],
    ['a body that JSON cannot write', { operation: { path: PATH, repetition: 'safe' }, body: { a: 1n } }],
    ['a body that is no object', { operation: { path: PATH, repetition: 'safe' }, body: [1] }],
  ])('%s is REQUEST_INVALID', async (_, options) => {
    await expect(notify({ url: '' }, { url: here, ...options } as never)).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });

  it('a method without a body is METHOD_INVALID, and nothing is sent', async () => {
    const { url, requests } = await partner();
    const operation = { ...notifyPointsBill, method: 'GET' } as never;
    await expect(notify({ url }, { operation })).rejects.toMatchObject({ code: 'METHOD_INVALID' });
    expect(requests).toEqual([]);
  });

  it('hosts: any is needed for another host', async () => {
    const { url } = await partner();
    // Every address of this machine, which the option takes for a stranger.
    const other = url.replace('127.0.0.1', '0.0.0.0');
    expect(await notify({ url: other }, { hosts: 'any' })).toMatchObject({ status: 'delivered' });
    await expect(notify({ url: other })).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });
});

describe('onAttempt', () => {
  it('is told of each attempt when it has ended, and what it throws changes nothing', async () => {
    const { url } = await partner({ result: { resultCode: 'PROCESS_FAIL', resultStatus: 'F' } }, SUCCESS);
    const told: unknown[] = [];
    const outcome = await sandbox.notify({
      url: `${url}${PATH}`,
      operation: notifyPointsBill,
      body: BILL,
      answerKeys: keys.answers.publicKey,
      sleep: async () => undefined,
      onAttempt: (attempt) => {
        told.push(attempt);
        throw new Error('of the listener');
      },
    });
    expect(outcome.status).toBe('delivered');
    expect(told).toEqual(outcome.attempts);
    expect(told).toHaveLength(2);
  });

  it('what is no function is refused', async () => {
    const options = { url: 'http://127.0.0.1:1/points/bill/notify', operation: notifyPointsBill, body: BILL };
    const wrong = { ...options, answerKeys: keys.answers.publicKey, onAttempt: 1 as never };
    await expect(sandbox.notify(wrong)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });
});
