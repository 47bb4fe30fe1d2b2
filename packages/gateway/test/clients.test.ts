import type { ClientResolver, GatewayClient } from '@apoint/gateway';
import { createKeyRing } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  clientKeys,
  gatewayOf,
  REQUEST,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  textOf,
  unreachable,
  unsigned,
} from './ends.js';

const known: GatewayClient = { verificationKeys: clientKeys.publicKey };

describe('clients by a function', () => {
  it.each<[string, ClientResolver]>([
    ['one that returns', (clientId) => (clientId === REQUEST.clientId ? known : undefined)],
    ['one that resolves', async (clientId) => (clientId === REQUEST.clientId ? known : undefined)],
  ])('%s finds the client', async (_, clients) => {
    const gateway = gatewayOf({ clients });
    expect(await answerOf(await gateway.exchange(await requestOf(), succeed))).toEqual(SUCCESS);
    const stranger = await gateway.exchange(await requestOf({ clientId: 'CLIENT_0002' }), unreachable);
    expect(stranger.status).toBe(401);
    expect(JSON.parse(textOf(stranger.body))).toEqual(refusalWith('CLIENT_UNKNOWN'));
  });

  it.each<[string, ClientResolver]>([
    [
      'throws',
      () => {
        throw new Error('database is down');
      },
    ],
    ['rejects', () => Promise.reject(new Error('database is down'))],
    [
      'throws nothing',
      () => {
        throw undefined;
      },
    ],
  ])('one that %s makes an unsigned refusal', async (_, clients) => {
    const response = await gatewayOf({ clients }).exchange(await requestOf(), unreachable);
    expect(response.status).toBe(503);
    expect(JSON.parse(textOf(response.body))).toEqual(refusalWith('CLIENT_LOOKUP_FAILED'));
  });

  it('one that tells of an outage with a code has it passed on', async () => {
    const clients: ClientResolver = () => {
      throw new ApointError('KEY_UNAVAILABLE', 'The key store does not answer.');
    };
    const response = await gatewayOf({ clients }).exchange(await requestOf(), unreachable);
    expect(response.status).toBe(500);
    expect(JSON.parse(textOf(response.body))).toEqual(refusalWith('KEY_UNAVAILABLE'));
  });

  it.each([
    ['nothing in it', {}],
    ['no keys', { verificationKeys: undefined }],
    ['keys that are none', { verificationKeys: { type: 'public' } }],
  ])('a client with %s lets nothing in', async (_, client) => {
    const clients = () => client as unknown as GatewayClient;
    const response = await gatewayOf({ clients }).exchange(await requestOf(), unreachable);
    expect(unsigned(response)).toEqual([500, refusalWith('KEY_HANDLE_INVALID')]);
  });
});

describe('what a function finds', () => {
  it.each<[string, unknown]>([
    ['a key', clientKeys.publicKey],
    ['a pair of keys', clientKeys],
    ['PEM', '-----BEGIN PUBLIC KEY-----'],
    ['a Map', new Map([[REQUEST.clientId, known]])],
    ['a list', [known]],
    ['true', true],
    ['an empty text', ''],
    ['false', false],
    ['0', 0],
    ['keys that are text', { verificationKeys: 'PEM' }],
    ['keys that are promised', { verificationKeys: Promise.resolve(clientKeys.publicKey) }],
    ['a private key', { verificationKeys: clientKeys.privateKey }],
    ['a misspelt member', { ...known, encryptionKey: clientKeys.publicKey }],
    ['a spelling that is none', { ...known, headerNames: 'upper' }],
    ['a signing key that is public', { ...known, signingKeys: clientKeys.publicKey }],
    ['a signing key that is text', { ...known, signingKeys: 'PEM' }],
    ['envelopes that are none', { ...known, encryption: {} }],
  ])('%s is an error with a code, and the handler is not asked', async (_, client) => {
    for (const clients of [() => client, async () => client] as unknown as ClientResolver[]) {
      const response = await gatewayOf({ clients }).exchange(await requestOf(), unreachable);
      const [status, answer] = unsigned(response);
      expect(status).toBe(500);
      expect([
        refusalWith('OPTION_INVALID'),
        refusalWith('KEY_HANDLE_INVALID'),
        refusalWith('KEY_USAGE_REFUSED'),
      ]).toContainEqual(answer);
    }
  });

  it.each([undefined, null])('%s is nobody', async (client) => {
    const clients = (() => client) as unknown as ClientResolver;
    const response = await gatewayOf({ clients }).exchange(await requestOf(), unreachable);
    expect(unsigned(response)).toEqual([401, refusalWith('CLIENT_UNKNOWN')]);
  });

  it('is looked up by the cache that the function belongs to', async () => {
    class Cache {
      refreshed = 0;
      refresh(): GatewayClient {
        this.refreshed += 1;
        return known;
      }
    }
    const cache = new Cache();
    const old = { verificationKeys: createKeyRing({ keys: { '9': clientKeys.publicKey } }) };
    const clients = Object.assign(async () => old, cache, { refresh: Cache.prototype.refresh });
    const response = await gatewayOf({ clients: clients as never }).exchange(await requestOf(), succeed);
    expect(await answerOf(response)).toEqual(SUCCESS);
    expect(clients.refreshed).toBe(1);
  });
});

describe('clients by name', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    '%s is no client merely because objects have it',
    async (clientId) => {
      for (const clients of [{ [REQUEST.clientId]: known }, Object.create({ [clientId]: known })]) {
        const response = await gatewayOf({ clients }).exchange(await requestOf({ clientId }), unreachable);
        expect(response.status).toBe(401);
        expect(JSON.parse(textOf(response.body))).toEqual(refusalWith('CLIENT_UNKNOWN'));
      }
    },
  );

  it.each(['constructor', '__proto__', 'toString'])('%s can be a client like any other', async (clientId) => {
    const gateway = gatewayOf({ clients: Object.fromEntries([[clientId, known]]) });
    const response = await gateway.exchange(await requestOf({ clientId }), succeed);
    expect(await answerOf(response, { request: { ...REQUEST, clientId } })).toEqual(SUCCESS);
  });

  it('a client does not pass with the keys of another', async () => {
    const clients = { CLIENT_0001: known, CLIENT_0002: known };
    const request = await requestOf({ clientId: 'CLIENT_0002' });
    const headers = { ...(request.headers as Record<string, string>), 'Client-Id': 'CLIENT_0001' };
    const response = await gatewayOf({ clients }).exchange({ ...request, headers }, unreachable);
    expect(unsigned(response)).toEqual([400, refusalWith('SIGNATURE_MISMATCH')]);
  });
});
