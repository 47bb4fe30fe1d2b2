import type { OpenedRequest, RequestContext } from '@apoint/gateway';
import {
  createKeyRing,
  exportPrivateKey,
  exportPublicKey,
  importPrivateKey,
  importPublicKey,
} from '@apoint/keys';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  BODY,
  bytesOf,
  clientKeys,
  gatewayKeys,
  gatewayOf,
  keyPair,
  NOW,
  REQUEST,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  TIME,
  textOf,
  unreachable,
  unsigned,
  verify,
} from './ends.js';
import { client, platform } from './rsa-ends.js';

describe('exchange', () => {
  it('hands a verified request to the handler, with its JSON', async () => {
    const seen: [OpenedRequest, RequestContext][] = [];
    await gatewayOf().exchange(await requestOf({ agentToken: 'token' }), (...given) => {
      seen.push(given);
      return SUCCESS;
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.[1]).toEqual({ tracerId: 'tracer-1' });
    expect(seen[0]?.[0]).toMatchObject({
      ...REQUEST,
      json: JSON.parse(BODY),
      time: { text: TIME, epochMilliseconds: NOW },
      encrypted: false,
      agentToken: 'token',
      signature: { algorithm: 'ECC224' },
    });
  });

  it('answers what the handler says, signed', async () => {
    const answer = { ...SUCCESS, benefitValueInfo: { text: '積分' } };
    const response = await gatewayOf().exchange(await requestOf(), async () => answer);
    expect(response.status).toBe(200);
    expect(await answerOf(response)).toEqual(answer);
  });

  it('passes on a final refusal of the handler: F is the business’s to say', async () => {
    const failed = { result: { resultCode: 'RISK_REJECT', resultStatus: 'F' } };
    expect(await answerOf(await gatewayOf().exchange(await requestOf(), () => failed))).toEqual(failed);
  });

  it('protocol 2.3: spells headers as the page does, always sends three parameters, and a body of one line', async () => {
    const response = await gatewayOf().exchange(await requestOf(), succeed);
    expect(Object.keys(response.headers).sort()).toEqual(
      ['Client-Id', 'Content-Type', 'Response-Time', 'Signature', 'Tracer-Id'].sort(),
    );
    expect(response.headers.Signature).toMatch(/^algorithm=ECC224,keyVersion=1,signature=\S+$/);
    expect(response.headers['Client-Id']).toBe(REQUEST.clientId);
    expect(response.headers['Content-Type']).toBe('application/json; charset=UTF-8');
    expect(textOf(response.body)).not.toMatch(/[\r\n]/);
  });

  it('protocol 2.3: the operator chooses the separator', async () => {
    const response = await gatewayOf({ separator: ', ' }).exchange(await requestOf(), succeed);
    expect(response.headers.Signature).toMatch(/^algorithm=ECC224, keyVersion=1, signature=\S+$/);
    expect(await answerOf(response)).toEqual(SUCCESS);
  });

  it('protocol 3: signs over the line and the client of the request', async () => {
    const response = await gatewayOf().exchange(await requestOf(), succeed);
    for (const change of [{ uri: '/other' }, { method: 'GET' }, { clientId: 'CLIENT_0002' }]) {
      const request = { ...REQUEST, ...change };
      await expect(verify(response, { request })).rejects.toMatchObject({ code: 'SIGNATURE_MISMATCH' });
    }
  });

  it('protocol 5: the Response-Time is that of the clock, in the zone asked for', async () => {
    const east = await gatewayOf().exchange(await requestOf(), succeed);
    expect(east.headers['Response-Time']).toBe(TIME);
    const utc = await gatewayOf({ timeOffsetMinutes: 0 }).exchange(await requestOf(), succeed);
    expect(utc.headers['Response-Time']).toBe('2026-01-02T03:04:05+00:00');
  });

  it('protocol 4: takes RSA256 and answers with it', async () => {
    const gateway = gatewayOf({
      clients: { [REQUEST.clientId]: { verificationKeys: client.publicKey } },
      signingKeys: platform.privateKey,
    });
    const response = await gateway.exchange(await requestOf({ signingKey: client.privateKey }), succeed);
    expect(response.headers.Signature).toMatch(/^algorithm=RSA256,/);
    expect(await answerOf(response, { keys: platform.publicKey })).toEqual(SUCCESS);
  });

  it('protocol 4: the hash and encoding of ECC224 hold both ways', async () => {
    const ecdsa = { hash: 'sha224', encoding: 'p1363' } as const;
    const signing = await importPrivateKey(await exportPrivateKey(clientKeys.privateKey, 'pem'), { ecdsa });
    const verifying = await importPublicKey(await exportPublicKey(clientKeys.publicKey, 'pem'), { ecdsa });
    const clients = { [REQUEST.clientId]: { verificationKeys: verifying } };
    const gateway = gatewayOf({ clients, signingKeys: signing });
    const response = await gateway.exchange(await requestOf({ signingKey: signing }), succeed);
    expect(await answerOf(response, { keys: verifying })).toEqual(SUCCESS);
  });

  it('protocol 2: rings of keys are rotated with an overlap', async () => {
    const older = await keyPair('P-224', 2);
    const ring = createKeyRing({ keys: { '1': older.publicKey, '2': clientKeys.publicKey } });
    const gateway = gatewayOf({
      clients: { [REQUEST.clientId]: { verificationKeys: ring } },
      signingKeys: createKeyRing({ keys: { '5': older.privateKey, '6': gatewayKeys.privateKey } }),
    });
    const response = await gateway.exchange(await requestOf({ keyVersion: '2' }), succeed);
    expect(response.headers.Signature).toContain('keyVersion=6');
    expect(await answerOf(response)).toEqual(SUCCESS);
    const former = await requestOf({ keyVersion: '1', signingKey: older.privateKey, body: '{"bizNo":"2"}' });
    expect(await answerOf(await gateway.exchange(former, succeed))).toEqual(SUCCESS);
    const mislabelled = await gateway.exchange(await requestOf({ keyVersion: '1' }), unreachable);
    expect(unsigned(mislabelled)).toEqual([400, refusalWith('SIGNATURE_MISMATCH')]);
  });

  it('sees repeated headers when they come as pairs', async () => {
    const request = await requestOf();
    const pairs = Object.entries(request.headers) as [string, string][];
    const headers: [string, string][] = [...pairs, ['client-id', REQUEST.clientId]];
    const response = await gatewayOf().exchange({ ...request, headers }, unreachable);
    expect(response.status).toBe(400);
    expect(textOf(response.body)).toContain('HEADER_REPEATED');
  });

  it('answers the request that it verified, whatever a server does to its object meanwhile', async () => {
    const request = { ...(await requestOf()) };
    const response = await gatewayOf().exchange(request, () => {
      Object.assign(request, { method: 'GET', uri: '/rewritten', headers: {}, body: bytesOf('') });
      return SUCCESS;
    });
    expect(await answerOf(response)).toEqual(SUCCESS);
  });

  it('takes requests whose members are getters, and nothing else that they carry', async () => {
    const parts = await requestOf({ time: '2020-01-02T03:04:05Z' });
    class ServerRequest {
      readonly freshness = 'unchecked';
      readonly decryption = {};
      get method() {
        return parts.method;
      }
      get uri() {
        return parts.uri;
      }
      get headers() {
        return parts.headers;
      }
      get body() {
        return parts.body;
      }
    }
    const response = await gatewayOf().exchange(new ServerRequest(), unreachable);
    expect(unsigned(response)).toEqual([400, refusalWith('TIME_TOO_OLD')]);
  });
});
