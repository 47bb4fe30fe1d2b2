import { webcrypto } from 'node:crypto';
import { createGateway, type GatewayOptions, type ReplayGuard } from '@apoint/gateway';
import { createKeyRing, importPrivateKey, importPublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  clientKeys,
  gatewayKeys,
  gatewayOf,
  NOW,
  optionsOf,
  requestOf,
  SUCCESS,
  succeed,
} from './ends.js';
import { atPlatform, client, platform } from './rsa-ends.js';

const GUARD: ReplayGuard = { claim: async () => true };
const KNOWN = { verificationKeys: clientKeys.publicKey };
const OAEP_SHA1 = {
  name: 'RSA-OAEP',
  hash: 'SHA-1',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
};

function codeOf(options: unknown): string {
  try {
    createGateway(options as GatewayOptions);
  } catch (error) {
    if (error instanceof ApointError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('createGateway', () => {
  it.each([
    ['clients', undefined],
    ['clients', null],
    ['signingKeys', undefined],
    ['maximumBodyBytes', 0],
    ['maximumBodyBytes', -1],
    ['maximumBodyBytes', 1.5],
    ['maximumBodyBytes', Number.NaN],
    ['maximumBodyBytes', Number.POSITIVE_INFINITY],
    ['maximumBodyBytes', '100'],
    ['maximumBufferedBytes', 0],
    ['maximumBufferedBytes', Number.NaN],
    ['maximumBufferedBytes', '100'],
    ['bodyTimeoutMilliseconds', 0],
    ['bodyTimeoutMilliseconds', Number.NaN],
    ['bodyTimeoutMilliseconds', Number.POSITIVE_INFINITY],
    ['bodyTimeoutMilliseconds', 2 ** 31],
    ['bodyTimeoutMilliseconds', '100'],
    ['freshness', 0],
    ['freshness', null],
    ['freshness', false],
    ['freshness', ''],
    ['freshness', 'off'],
    ['freshness', { toleranceMilliseconds: 0 }],
    ['freshness', { toleranceMilliseconds: -1 }],
    ['freshness', { toleranceMilliseconds: Number.POSITIVE_INFINITY }],
    ['freshness', {}],
    ['separator', ';'],
    ['separator', '\r\n'],
    ['timeOffsetMinutes', 1440],
    ['timeOffsetMinutes', -1440],
    ['timeOffsetMinutes', 0.5],
    ['timeOffsetMinutes', Number.NaN],
    ['encryption', 'passed-on'],
    ['encryption', null],
    ['encryption', { openWith: platform.privateKey }],
    ['createTracerId', 'tracer-1'],
    ['now', NOW],
    ['freshness', { toleranceMilliseconds: 1000, tolerance: 1 }],
    ['replay', { guard: GUARD, whenDown: 'refuse', timeout: 1 }],
    ['decryptionKeys', platform.privateKey],
    ['signingKey', gatewayKeys.privateKey],
    ['signingKeys', gatewayKeys.publicKey],
    ['signingKeys', gatewayKeys],
    ['signingKeys', {}],
    ['signingKeys', { algorithm: 'RSA1', sign: () => undefined }],
    ['signingKeys', { algorithm: 'RSA256', sign: 'sign' }],
    ['signingKeys', createKeyRing({ keys: { '1': gatewayKeys.privateKey, '2': gatewayKeys.publicKey } })],
    ['clients', new Map([['CLIENT_0001', KNOWN]])],
    ['clients', 'CLIENT_0001'],
    ['clients', Promise.resolve({ CLIENT_0001: KNOWN })],
    ['clients', clientKeys.publicKey],
    ['clients', clientKeys],
    ['clients', createKeyRing({ keys: { '1': clientKeys.publicKey } })],
    ['clients', [KNOWN]],
    ['clients', new WeakMap()],
    ['clients', new Date(0)],
    ['clients', { CLIENT_0001: clientKeys.publicKey }],
    ['clients', { CLIENT_0001: 'PEM' }],
    ['clients', { CLIENT_0001: Promise.resolve(KNOWN) }],
    ['clients', { CLIENT_0001: { verificationKeys: 'PEM' } }],
    ['clients', { CLIENT_0001: { verificationKeys: Promise.resolve(clientKeys.publicKey) } }],
    ['clients', { 'CLIENT 0001': KNOWN }],
    ['clients', { '': KNOWN }],
    ['signingKeys', '-----BEGIN PRIVATE KEY-----'],
    ['signingKeys', Promise.resolve(gatewayKeys.privateKey)],
    ['signingKeys', [gatewayKeys.privateKey]],
    ['signingKeys', new Map([['1', gatewayKeys.privateKey]])],
    ['signingKeys', createKeyRing({ keys: { '1': 'PEM' } })],
    ['encryption', Promise.resolve(atPlatform)],
    ['encryption', { open: atPlatform.open }],
    ['replay', Promise.resolve({ guard: GUARD, whenDown: 'refuse' })],
    ['clients', { CLIENT_0001: undefined }],
    ['clients', { CLIENT_0001: {} }],
    ['clients', { CLIENT_0001: { verificationKeys: clientKeys.privateKey } }],
    ['clients', { CLIENT_0001: { ...KNOWN, encryptionKey: client.publicKey } }],
    ['clients', { CLIENT_0001: { ...KNOWN, encryptionKeys: clientKeys.publicKey } }],
    ['clients', { CLIENT_0001: { ...KNOWN, encryptionKeys: client.privateKey } }],
    ['replay', null],
    ['replay', false],
    ['replay', 'off'],
    ['replay', {}],
    ['replay', { guard: {}, whenDown: 'refuse' }],
    ['replay', { guard: GUARD }],
    ['replay', { guard: GUARD, whenDown: 'ignore' }],
    ['replay', { guard: GUARD, whenDown: false }],
    ['replay', { guard: GUARD, whenDown: 'refuse', timeoutMilliseconds: 0 }],
    ['replay', { guard: GUARD, whenDown: 'refuse', timeoutMilliseconds: '1' }],
    ['replay', { guard: GUARD, whenDown: 'refuse', timeoutMilliseconds: 2 ** 31 }],
    ['replay', { guard: GUARD, whenDown: 'refuse', rememberMilliseconds: 1000 }],
    ['freshness', 'unchecked'],
    ['onEvent', 'log'],
    ['onEvent', null],
    ['monotonicNow', 5],
  ])('refuses %s of %j, before any request comes', (name, value) => {
    expect(codeOf({ ...optionsOf(), [name]: value })).toBe('OPTION_INVALID');
  });

  it('copies the clients that are given by name', async () => {
    const clients: Record<string, unknown> = { CLIENT_0001: { ...KNOWN } };
    const gateway = gatewayOf({ clients: clients as GatewayOptions['clients'] });
    Object.assign(clients['CLIENT_0001'] as object, { verificationKeys: 'PEM' });
    Reflect.deleteProperty(clients, 'CLIENT_0001');
    expect(await answerOf(await gateway.exchange(await requestOf(), succeed))).toEqual(SUCCESS);
  });

  it('has no default for replays where no age ends a request', () => {
    const replay = { guard: GUARD, whenDown: 'refuse' } as const;
    const unchecked = { ...optionsOf(), freshness: 'unchecked' } as const;
    expect(codeOf({ ...unchecked, replay })).toBe('OPTION_INVALID');
    expect(codeOf({ ...unchecked, replay: { ...replay, rememberMilliseconds: 0 } })).toBe('OPTION_INVALID');
    expect(codeOf({ ...unchecked, replay: { ...replay, rememberMilliseconds: 1000 } })).toBe('accepted');
    expect(codeOf({ ...unchecked, replay: 'unchecked' })).toBe('accepted');
  });

  it('refuses to be made of nothing', () => {
    expect(codeOf(undefined)).toBe('OPTION_INVALID');
    expect(codeOf({})).toBe('OPTION_INVALID');
  });

  it('takes options that are undefined as absent', async () => {
    const names = ['encryption', 'freshness', 'maximumBodyBytes', 'separator', 'bodyTimeoutMilliseconds'];
    names.push('replay', 'onEvent', 'monotonicNow');
    const unset = Object.fromEntries(names.map((name) => [name, undefined]));
    const gateway = gatewayOf(unset as Partial<GatewayOptions>);
    expect(await answerOf(await gateway.exchange(await requestOf(), succeed))).toEqual(SUCCESS);
  });

  it('refuses keys for answers that its envelopes cannot be sealed for', async () => {
    const { privateKey, publicKey } = await webcrypto.subtle.generateKey(OAEP_SHA1, true, [
      'decrypt',
      'encrypt',
    ]);
    const encryptionKeys = await importPublicKey(publicKey);
    const clients = { CLIENT_0001: { ...KNOWN, encryptionKeys } };
    const openWith = await importPrivateKey(privateKey);
    const oaep = rsaAes({ openWith, profile: { keyWrap: 'RSA-OAEP' } });
    expect(codeOf({ ...optionsOf(), clients, encryption: oaep })).toBe('accepted');
    expect(codeOf({ ...optionsOf(), clients, encryption: atPlatform })).toBe('OPTION_INVALID');
  });

  it('names the option, and never its value', () => {
    const clients = { CLIENT_0001: { ...KNOWN, encryptionKey: client.publicKey } };
    expect(() => createGateway({ ...optionsOf(), clients })).toThrow(
      'There is no option clients.CLIENT_0001.encryptionKey; there are clients.CLIENT_0001.verificationKeys, clients.CLIENT_0001.encryptionKeys, clients.CLIENT_0001.headerNames, clients.CLIENT_0001.separator, clients.CLIENT_0001.signingKeys, clients.CLIENT_0001.encryption.',
    );
  });

  it('is what it was made of, whatever becomes of the object', async () => {
    const options = { ...optionsOf() };
    const gateway = createGateway(options);
    Object.assign(options, { signingKeys: undefined, clients: {} });
    expect(await answerOf(await gateway.exchange(await requestOf(), succeed))).toEqual(SUCCESS);
  });

  it('limits bodies to a mebibyte by default', async () => {
    const tooLong = { ...(await requestOf()), body: new Uint8Array(1_048_577) };
    expect((await gatewayOf().exchange(tooLong, succeed)).status).toBe(413);
    const longest = await requestOf({ body: `${' '.repeat(1_048_574)}{}` });
    expect(await answerOf(await gatewayOf().exchange(longest, succeed))).toEqual(SUCCESS);
  });
});
