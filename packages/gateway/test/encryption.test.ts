import type { GatewayClient, OpenedRequest } from '@apoint/gateway';
import { createKeyRing, type PublicKey } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  BODY,
  clientKeys,
  gatewayOf,
  keyPair,
  messageOf,
  REQUEST,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  textOf,
  unreachable,
  verify,
} from './ends.js';
import { atClient, atPlatform, client, platform, toPlatform } from './rsa-ends.js';

/** How a client opens answers that are under the key of its request. */
const lenient = rsaAes({ openWith: client.privateKey, requestKeyAnswers: 'allowed' });
const known: GatewayClient = { verificationKeys: clientKeys.publicKey, encryptionKeys: client.publicKey };
const common = { clients: { [REQUEST.clientId]: known }, encryption: atPlatform };

describe('protocol 6.6: an encrypted request', () => {
  it('is opened, and its answer sealed for the client with an Encrypt header of its own', async () => {
    const request = await requestOf({ encryption: toPlatform });
    const seen: OpenedRequest[] = [];
    const response = await gatewayOf(common).exchange(request, (opened) => {
      seen.push(opened);
      return SUCCESS;
    });
    expect(seen[0]).toMatchObject({ json: JSON.parse(BODY), encrypted: true });
    expect(textOf(response.body)).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(response.headers.Encrypt).toMatch(/^algorithm=RSA_AES,keyVersion=1,symmetricKey=\S+$/);
    expect(response.headers.Encrypt).not.toBe((request.headers as Record<string, string>)['Encrypt']);
    expect(await answerOf(response, { encryption: atClient })).toEqual(SUCCESS);
  });

  it('is answered under a fresh key by default', async () => {
    const message = await messageOf({ encryption: toPlatform });
    const request = { ...REQUEST, ...message };
    const response = await gatewayOf(common).exchange(request, succeed);
    if (!message.contentEncryptionKey) throw new Error('The request was not sealed.');
    const bare = { ...response, headers: { ...response.headers, Encrypt: undefined } };
    const headers = Object.entries(bare.headers).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const read = verify(response, { headers, encryption: lenient, requestKey: message.contentEncryptionKey });
    await expect(read).rejects.toMatchObject({ code: 'ENVELOPE_OPEN_FAILED' });
  });

  it('protocol 2.3: is answered under its own key where the operator says so, and the header carries it', async () => {
    const message = await messageOf({ encryption: toPlatform });
    const encryption = rsaAes({ openWith: platform.privateKey, answerKey: 'request' });
    const gateway = gatewayOf({ ...common, encryption });
    const response = await gateway.exchange({ ...REQUEST, ...message }, succeed);
    expect(await answerOf(response, { encryption: atClient })).toEqual(SUCCESS);
    if (!message.contentEncryptionKey) throw new Error('The request was not sealed.');
    const headers = Object.entries(response.headers).filter(([name]) => name !== 'Encrypt');
    const underRequestKey = { headers, encryption: lenient, requestKey: message.contentEncryptionKey };
    expect(await answerOf(response, underRequestKey)).toEqual(SUCCESS);
  });

  it('is answered as text where the operator says so', async () => {
    const contentType = 'text/plain; charset=UTF-8';
    const encryption = rsaAes({ openWith: platform.privateKey, contentType });
    const gateway = gatewayOf({ ...common, encryption });
    const sealed = await gateway.exchange(await requestOf({ encryption: toPlatform }), succeed);
    expect(sealed.headers['Content-Type']).toBe(contentType);
    const plain = await gateway.exchange(await requestOf(), succeed);
    expect(plain.headers['Content-Type']).toBe('application/json; charset=UTF-8');
  });

  it('protocol 6.4: is opened and answered in the profile agreed on', async () => {
    const profile = { keyWrap: 'RSA-OAEP-256', keyBits: 128 } as const;
    const request = await requestOf({ encryption: rsaAes({ sealFor: platform.publicKey, profile }) });
    const encryption = rsaAes({ openWith: platform.privateKey, profile });
    const response = await gatewayOf({ ...common, encryption }).exchange(request, succeed);
    const read = await verify(response, {
      encryption: rsaAes({ openWith: client.privateKey, profile }),
    });
    expect(read.contentEncryptionKey?.bits).toBe(128);
    const refused = await gatewayOf(common).exchange(request, unreachable);
    expect(await answerOf(refused)).toEqual(refusalWith('ENVELOPE_OPEN_FAILED'));
  });

  it('is answered for the verification key when that is RSA and no other is given', async () => {
    const clients = { [REQUEST.clientId]: { verificationKeys: client.publicKey } };
    const request = await requestOf({ encryption: toPlatform, signingKey: client.privateKey });
    const response = await gatewayOf({ ...common, clients }).exchange(request, succeed);
    expect(await answerOf(response, { encryption: atClient })).toEqual(SUCCESS);
  });

  it('is answered for the latest key of a ring, and the header names its version', async () => {
    const former = await keyPair('RSA-2048', 2);
    const encryptionKeys = createKeyRing<PublicKey>({
      keys: { '1': former.publicKey, '2': client.publicKey },
    });
    const clients = { [REQUEST.clientId]: { ...known, encryptionKeys } };
    const response = await gatewayOf({ ...common, clients }).exchange(
      await requestOf({ encryption: toPlatform }),
      succeed,
    );
    expect(response.headers.Encrypt).toContain('keyVersion=2');
    expect(await answerOf(response, { encryption: atClient })).toEqual(SUCCESS);
  });

  it('does not reach the handler when the client has no RSA key for the answer', async () => {
    for (const verificationKeys of [
      clientKeys.publicKey,
      createKeyRing({ keys: { '1': clientKeys.publicKey } }),
    ]) {
      const clients = { [REQUEST.clientId]: { verificationKeys } };
      let reached = false;
      const response = await gatewayOf({ ...common, clients }).exchange(
        await requestOf({ encryption: toPlatform }),
        () => {
          reached = true;
          return SUCCESS;
        },
      );
      expect(await answerOf(response)).toEqual(refusalWith('ENCRYPTION_NOT_CONFIGURED'));
      expect(reached).toBe(false);
    }
  });

  it('is refused where the gateway has no key', async () => {
    const { encryption: _, ...keyless } = common;
    const response = await gatewayOf(keyless).exchange(
      await requestOf({ encryption: toPlatform }),
      unreachable,
    );
    expect(await answerOf(response)).toEqual(refusalWith('ENCRYPTION_NOT_CONFIGURED'));
  });
});

describe('protocol 6.6: a plain request', () => {
  it('is answered in plain', async () => {
    const response = await gatewayOf(common).exchange(await requestOf(), succeed);
    expect(response.headers).not.toHaveProperty('Encrypt');
    expect(await answerOf(response)).toEqual(SUCCESS);
  });
});
