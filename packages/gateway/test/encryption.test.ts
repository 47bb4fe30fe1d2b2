import type { GatewayClient, HandlerRequest } from '@apoint/gateway';
import { createKeyRing, type PublicKey } from '@apoint/keys';
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
import { client, platform } from './rsa-ends.js';

const encryption = { recipient: platform.publicKey };
const decryption = { recipient: client.privateKey };
const known: GatewayClient = { verificationKeys: clientKeys.publicKey, encryptionKeys: client.publicKey };
const common = { clients: { [REQUEST.clientId]: known }, decryptionKeys: platform.privateKey };

/** Both keys are new. One wrong key in 256 finds good padding, and what comes out then is no JSON. */
const NOT_OPENED = /^(ENVELOPE_OPEN_FAILED|TEXT_NOT_UNICODE|JSON_[A-Z_]+)$/;

describe('WIRE 6.6: an encrypted request', () => {
  it('is opened, and its answer sealed for the client with an Encrypt header of its own', async () => {
    const request = await requestOf({ encryption });
    const seen: HandlerRequest[] = [];
    const response = await gatewayOf(common).exchange(request, (opened) => {
      seen.push(opened);
      return SUCCESS;
    });
    expect(seen[0]).toMatchObject({ json: JSON.parse(BODY), encrypted: true });
    expect(textOf(response.body)).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(response.headers.Encrypt).toMatch(/^algorithm=RSA_AES,keyVersion=1,symmetricKey=\S+$/);
    expect(response.headers.Encrypt).not.toBe((request.headers as Record<string, string>)['Encrypt']);
    expect(await answerOf(response, { decryption })).toEqual(SUCCESS);
  });

  it('is answered under a fresh key by default', async () => {
    const message = await messageOf({ encryption });
    const request = { ...REQUEST, ...message };
    const response = await gatewayOf(common).exchange(request, succeed);
    if (!message.contentEncryptionKey) throw new Error('The request was not sealed.');
    const headers = Object.entries(response.headers).filter(([name]) => name !== 'Encrypt');
    const read = answerOf(response, { headers, requestKey: message.contentEncryptionKey });
    await expect(read).rejects.toMatchObject({ code: expect.stringMatching(NOT_OPENED) });
  });

  it('WIRE 2.3: is answered under its own key where the operator says so, and the header carries it', async () => {
    const message = await messageOf({ encryption });
    const gateway = gatewayOf({ ...common, responseKey: 'request' });
    const response = await gateway.exchange({ ...REQUEST, ...message }, succeed);
    expect(await answerOf(response, { decryption })).toEqual(SUCCESS);
    if (!message.contentEncryptionKey) throw new Error('The request was not sealed.');
    const headers = Object.entries(response.headers).filter(([name]) => name !== 'Encrypt');
    const underRequestKey = { headers, requestKey: message.contentEncryptionKey };
    expect(await answerOf(response, underRequestKey)).toEqual(SUCCESS);
  });

  it('is answered as text where the operator says so', async () => {
    const sealedContentType = 'text/plain; charset=UTF-8';
    const gateway = gatewayOf({ ...common, sealedContentType });
    const sealed = await gateway.exchange(await requestOf({ encryption }), succeed);
    expect(sealed.headers['Content-Type']).toBe(sealedContentType);
    const plain = await gateway.exchange(await requestOf(), succeed);
    expect(plain.headers['Content-Type']).toBe('application/json; charset=UTF-8');
  });

  it('WIRE 6.4: is opened and answered in the profile agreed on', async () => {
    const profile = { keyWrap: 'RSA-OAEP-256', keyBits: 128 } as const;
    const request = await requestOf({ encryption: { ...encryption, profile } });
    const response = await gatewayOf({ ...common, profile }).exchange(request, succeed);
    const read = await verify(response, { decryption: { ...decryption, profile } });
    expect(read.contentEncryptionKey?.bits).toBe(128);
    const refused = await gatewayOf(common).exchange(request, unreachable);
    expect(await answerOf(refused)).toEqual(refusalWith('ENVELOPE_OPEN_FAILED'));
  });

  it('is answered for the verification key when that is RSA and no other is given', async () => {
    const clients = { [REQUEST.clientId]: { verificationKeys: client.publicKey } };
    const request = await requestOf({ encryption, signingKey: client.privateKey });
    const response = await gatewayOf({ ...common, clients }).exchange(request, succeed);
    expect(await answerOf(response, { decryption })).toEqual(SUCCESS);
  });

  it('is answered for the latest key of a ring, and the header names its version', async () => {
    const former = await keyPair('RSA-2048', 2);
    const encryptionKeys = createKeyRing<PublicKey>({
      keys: { '1': former.publicKey, '2': client.publicKey },
    });
    const clients = { [REQUEST.clientId]: { ...known, encryptionKeys } };
    const response = await gatewayOf({ ...common, clients }).exchange(
      await requestOf({ encryption }),
      succeed,
    );
    expect(response.headers.Encrypt).toContain('keyVersion=2');
    expect(await answerOf(response, { decryption })).toEqual(SUCCESS);
  });

  it('does not reach the handler when the client has no RSA key for the answer', async () => {
    for (const verificationKeys of [
      clientKeys.publicKey,
      createKeyRing({ keys: { '1': clientKeys.publicKey } }),
    ]) {
      const clients = { [REQUEST.clientId]: { verificationKeys } };
      let reached = false;
      const response = await gatewayOf({ ...common, clients }).exchange(
        await requestOf({ encryption }),
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
    const { decryptionKeys: _, ...keyless } = common;
    const response = await gatewayOf(keyless).exchange(await requestOf({ encryption }), unreachable);
    expect(await answerOf(response)).toEqual(refusalWith('ENCRYPTION_NOT_CONFIGURED'));
  });
});

describe('WIRE 6.6: a plain request', () => {
  it('is answered in plain', async () => {
    const response = await gatewayOf({ ...common, responseKey: 'request' }).exchange(
      await requestOf(),
      succeed,
    );
    expect(response.headers).not.toHaveProperty('Encrypt');
    expect(await answerOf(response)).toEqual(SUCCESS);
  });
});
