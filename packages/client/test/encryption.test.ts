import { constants, privateDecrypt } from 'node:crypto';
import {
  createKeyRing,
  exportPrivateKey,
  importPrivateKey,
  importPublicKey,
  type KeyUnwrapper,
  type Signer,
} from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { createSandbox, type Sandbox, type SandboxOptions } from '@apoint/sandbox';
import { sign } from '@apoint/signature-header';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import { FAILURE, REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf, encryptionOf, sandboxClient, sandboxEncryption } from './support/clients.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Script, signed, startPlatform, without } from './support/platform.js';

const closers: (() => Promise<unknown>)[] = [];
let keys: Keys;
let shared: Sandbox;
beforeAll(async () => {
  keys = await makeKeys();
  shared = await createSandbox();
});
afterAll(() => shared.close());
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Another sandbox with the keys of the shared one, as making keys takes long. */
async function sandboxWith(options: SandboxOptions): Promise<Sandbox> {
  const pair = { signing: keys.platform, encryption: keys.platform };
  const sandbox = await createSandbox({ clientKeys: shared.clientKeys, platformKeys: pair, ...options });
  closers.push(sandbox.close);
  return sandbox;
}

async function issueOver(script: Script, options: Parameters<typeof clientOf>[2]) {
  const platform = await startPlatform(script);
  closers.push(platform.close);
  return clientOf(keys, platform.url, { retry: 'never', ...options }).issueBenefit(REQUEST);
}

describe('protocol 6: both ways over the sandbox', () => {
  it.each(
    (['RSAES-PKCS1-v1_5', 'RSA-OAEP', 'RSA-OAEP-256'] as const).flatMap((keyWrap) =>
      ([128, 192, 256] as const).map((keyBits) => ({ keyWrap, keyBits })),
    ),
  )('protocol 6.4: $keyWrap with AES-$keyBits', async (profile) => {
    const sandbox = await sandboxWith({ envelopes: { profile } });
    const encryption = sandboxEncryption(sandbox, { profile });
    const outcome = await sandboxClient(sandbox, { encryption }).issueBenefit(REQUEST);
    expect(outcome).toMatchObject({ status: 'issued', attempts: [{ number: 1 }] });
  });

  it('protocol 6.4: ends of different profiles do not understand each other: unknown', async () => {
    const sandbox = await sandboxWith({ envelopes: { profile: { keyWrap: 'RSA-OAEP' } } });
    const encryption = sandboxEncryption(sandbox, { profile: { keyWrap: 'RSA-OAEP-256' } });
    const outcome = await sandboxClient(sandbox, { encryption }).issueBenefit(REQUEST);
    expect(outcome.status).toBe('unknown');
    expect(await sandbox.ledger.entries()).toEqual([]);
  });

  it('protocol 2: text/plain, and protocol 2.3: the key of the request again', async () => {
    const contentType = 'text/plain; charset=UTF-8';
    const sandbox = await sandboxWith({ envelopes: { contentType, answerKey: 'request' } });
    const encryption = sandboxEncryption(sandbox, { contentType });
    expect((await sandboxClient(sandbox, { encryption }).issueBenefit(REQUEST)).status).toBe('issued');
  });

  it('a rejection comes encrypted as well', async () => {
    const client = sandboxClient(shared, { encryption: sandboxEncryption(shared) });
    const outcome = await client.issueBenefit({ ...REQUEST, bizNo: 'SANDBOX_RISK_REJECT-1' });
    expect(outcome).toMatchObject({ status: 'rejected', resultCode: 'RISK_REJECT' });
  });
});

describe('protocol 6: an answer that cannot be opened is unknown', () => {
  const sealedFor =
    (sealFor: Keys['client']['publicKey']): Script =>
    (received) =>
      signed(keys, received, SUCCESS, { encryption: rsaAes({ sealFor }) });

  it('encrypted, to a client without keys', async () => {
    const outcome = await issueOver(sealedFor(keys.client.publicKey), {});
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'ENCRYPTION_NOT_CONFIGURED' } });
  });

  it('encrypted for someone else', async () => {
    const outcome = await issueOver(sealedFor(keys.platform.publicKey), { encryption: encryptionOf(keys) });
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'ENVELOPE_OPEN_FAILED' } });
  });

  it('with its Encrypt header taken away', async () => {
    const script: Script = async (received, number, response) => {
      const answer = await sealedFor(keys.client.publicKey)(received, number, response);
      return answer && without(answer, 'Encrypt');
    };
    const outcome = await issueOver(script, { encryption: encryptionOf(keys) });
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'JSON_INVALID' } });
  });

  it('while a signed plain answer to an encrypted request is taken as what it says', async () => {
    const outcome = await issueOver((received) => signed(keys, received, FAILURE), {
      encryption: encryptionOf(keys),
    });
    expect(outcome.status).toBe('rejected');
  });
});

describe('protocol 6.6: answers under the key of the request, without an Encrypt header', () => {
  /** The sandbox, with the `Encrypt` header of its answers taken away on the way. */
  const stripping: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const headers = new Headers(response.headers);
    headers.delete('Encrypt');
    return new Response(response.body, { headers });
  };

  it.each([
    ['allowed', 'request', 'issued', undefined],
    ['allowed', 'fresh', 'unknown', 'ENVELOPE_OPEN_FAILED'],
    [undefined, 'request', 'unknown', 'JSON_INVALID'],
  ] as const)('with the option %s and a %s key: %s', async (requestKeyAnswers, answerKey, status, code) => {
    const sandbox = await sandboxWith({ envelopes: { answerKey } });
    const encryption = sandboxEncryption(sandbox, { requestKeyAnswers });
    const client = sandboxClient(sandbox, { encryption, fetch: stripping, retry: 'never' });
    const outcome = await client.issueBenefit(REQUEST);
    expect(outcome.status).toBe(status);
    if (outcome.status === 'unknown') expect(outcome.error.code).toBe(code);
  });
});

describe('protocol 4: ECC224', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox({ algorithm: 'ECC224' });
  });
  afterAll(() => sandbox.close());

  it('signs both ways, and encrypts with RSA beside it', async () => {
    expect((await sandboxClient(sandbox).issueBenefit(REQUEST)).status).toBe('issued');
    const client = sandboxClient(sandbox, { encryption: sandboxEncryption(sandbox) });
    expect((await client.issueBenefit({ ...REQUEST, bizNo: 'order-2' })).status).toBe('issued');
    sandbox.faults.inject({ kind: 'badly-signed' });
    const outcome = await client.issueBenefit({ ...REQUEST, bizNo: 'order-3' });
    expect(outcome).toMatchObject({
      status: 'issued',
      attempts: [{ error: { code: 'SIGNATURE_MISMATCH' } }, {}],
    });
  });

  it.each([
    { hash: 'sha224', encoding: 'der' },
    { hash: 'sha256', encoding: 'p1363' },
    { hash: 'sha224', encoding: 'p1363' },
  ] as const)('with $hash and $encoding, which its keys say', async (ecdsa) => {
    const text = testPair('P-224', 2);
    const privateKey = await importPrivateKey(text.privateKey, { ecdsa });
    const publicKey = await importPublicKey(text.publicKey, { ecdsa });
    const platformText = testPair('P-224', 1);
    const signing = {
      privateKey: await importPrivateKey(platformText.privateKey, { ecdsa }),
      publicKey: await importPublicKey(platformText.publicKey, { ecdsa }),
    };
    const { encryption } = shared.clientKeys;
    const clientKeys = { signing: { privateKey, publicKey }, encryption };
    const other = await sandboxWith({ clientKeys, platformKeys: { signing, encryption } });
    expect((await sandboxClient(other).issueBenefit(REQUEST)).status).toBe('issued');
    const bySha256 = { signingKey: await importPrivateKey(text.privateKey) };
    expect((await sandboxClient(other, bySha256).issueBenefit(REQUEST)).status).toBe('unknown');
    const platformKeys = await importPublicKey(platformText.publicKey);
    const outcome = await sandboxClient(other, { platformKeys }).issueBenefit(REQUEST);
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'SIGNATURE_MISMATCH' } });
  });
});

describe('key rings', () => {
  it('protocol 2.1: the latest key signs and seals, and its version is named', async () => {
    const encryption = rsaAes({
      sealFor: createKeyRing({ keys: { '4': keys.client.publicKey, '5': keys.platform.publicKey } }),
      openWith: createKeyRing({ keys: { '1': keys.client.privateKey } }),
    });
    const seen: string[] = [];
    await issueOver(
      ({ headers }) => {
        seen.push(String(headers['signature']).slice(0, 30), String(headers['encrypt']).slice(0, 31));
        return { headers: {}, body: '' };
      },
      {
        encryption,
        signingKey: createKeyRing({ keys: { '2': keys.client.privateKey, '10': keys.client.privateKey } }),
      },
    );
    expect(seen[0]).toContain('algorithm=RSA256,keyVersion=10');
    expect(seen[1]).toContain('algorithm=RSA_AES,keyVersion=5,');
  });

  it.each([
    ['1', 'issued', undefined],
    ['2', 'issued', undefined],
    ['3', 'unknown', 'KEY_VERSION_UNKNOWN'],
  ])('an answer under version %s during a rotation is %s', async (keyVersion, status, code) => {
    const old = shared.clientKeys.signing;
    const privateKey = keyVersion === '1' ? old.privateKey : keys.platform.privateKey;
    const platformKeys = createKeyRing({ keys: { '1': old.publicKey, '2': keys.platform.publicKey } });
    const outcome = await issueOver(
      (received) => signed(keys, received, SUCCESS, { signingKey: privateKey, keyVersion }),
      { platformKeys },
    );
    expect(outcome.status).toBe(status);
    if (outcome.status === 'unknown') expect(outcome.error.code).toBe(code);
  });

  it('an answer sealed for an older key of the client is opened', async () => {
    const openWith = createKeyRing({
      keys: { '1': keys.client.privateKey, '2': shared.clientKeys.encryption.privateKey },
    });
    const sealFor = createKeyRing({ keys: { '1': keys.client.publicKey } });
    const outcome = await issueOver(
      (received) => signed(keys, received, SUCCESS, { encryption: rsaAes({ sealFor }) }),
      { encryption: encryptionOf(keys, { openWith }) },
    );
    expect(outcome.status).toBe('issued');
  });
});

describe('a Signer and a KeyUnwrapper in place of keys', () => {
  it('do the whole work', async () => {
    const profile = { keyWrap: 'RSA-OAEP' } as const;
    const sandbox = await sandboxWith({ envelopes: { profile } });
    const { privateKey } = shared.clientKeys.signing;
    const pem = await exportPrivateKey(shared.clientKeys.encryption.privateKey, 'pem');
    const signingKey: Signer = {
      algorithm: 'RSA256',
      sign: async (content) => (await sign({ content, key: privateKey })).signature,
    };
    const asked: string[] = [];
    const openWith: KeyUnwrapper = {
      unwrap: async (wrappedKey, keyWrap) => {
        asked.push(keyWrap);
        return privateDecrypt({ key: pem, padding: constants.RSA_PKCS1_OAEP_PADDING }, wrappedKey);
      },
    };
    const encryption = sandboxEncryption(sandbox, { openWith, profile });
    const outcome = await sandboxClient(sandbox, { signingKey, encryption }).issueBenefit(REQUEST);
    expect(outcome.status).toBe('issued');
    expect(asked).toEqual(['RSA-OAEP']);
  });

  it.each([
    ['is out of service', 'KEY_UNAVAILABLE'],
    ['hangs until the caller aborts', 'ABORTED'],
  ])('a KeyUnwrapper that %s leaves the outcome unknown', async (_name, code) => {
    const sandbox = await sandboxWith({});
    const controller = new AbortController();
    const unwrap = (): Promise<never> => {
      if (code === 'KEY_UNAVAILABLE') return Promise.reject(new ApointError(code, 'The store is closed.'));
      controller.abort();
      return new Promise(() => undefined);
    };
    const encryption = sandboxEncryption(sandbox, { openWith: { unwrap } });
    const { signal } = controller;
    const outcome = await sandboxClient(sandbox, { encryption }).issueBenefit(REQUEST, { signal });
    expect(outcome).toMatchObject({
      status: 'unknown',
      error: { code },
      attempts: [{ httpStatus: 200 }, ...(code === 'ABORTED' ? [] : [{}, {}, {}])],
    });
    expect((await sandbox.ledger.totals()).issues).toBe(1);
  });
});
