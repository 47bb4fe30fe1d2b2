import { createCipheriv, createPublicKey, publicEncrypt } from 'node:crypto';
import { exportPublicKey, importPrivateKey, importPublicKey } from '@apoint/keys';
import { assertVerified, type OutgoingMessage } from '@apoint/message';
import {
  type ContentEncryptionKey,
  formatEncryptHeader,
  open,
  type RsaAes,
  rsaAes,
} from '@apoint/rsa-aes-envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import {
  BODY,
  codeOf,
  readBack,
  readBackResponse,
  refusalOf,
  requestOf,
  responseOf,
  textOf,
  verifyBack,
  verifyBackResponse,
  withHeaders,
} from './ends.js';
import { encryption, recipient } from './rsa-ends.js';

const importers = { importPrivateKey, importPublicKey };
const stranger = await testKeyPair(importers, 'RSA-2048', 1);

/** The AES keys are fixed: of 256 wrong ones, one leaves good padding. */
const KEY = new Uint8Array(32).fill(0x11);
/** Under it, the last byte of the ciphertext below becomes 01. */
const WRONG_KEY_THAT_UNPADS = new Uint8Array(32).fill(0x78);
const WRONG_KEY_THAT_DOES_NOT = new Uint8Array(32).fill(0x22);
const SEALED_BODY = ciphertextOf(BODY);

function ciphertextOf(plaintext: string | Uint8Array): string {
  const cipher = createCipheriv('aes-256-ecb', KEY, null);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]).toString('base64');
}

/** An `Encrypt` header for any AES key, as anybody can make one: it is not signed. */
async function encryptHeaderOf(key: Uint8Array): Promise<string> {
  const nodeKey = createPublicKey(await exportPublicKey(recipient.publicKey, 'pem'));
  const wrappedKey = Uint8Array.from(publicEncrypt({ key: nodeKey, padding: 1 }, key));
  return formatEncryptHeader({ keyVersion: '1', wrappedKey });
}

/** The handle of an AES key, out of an envelope with it. */
async function handleOf(key: Uint8Array): Promise<ContentEncryptionKey> {
  const cipher = createCipheriv('aes-256-ecb', key, null);
  const body = cipher.final('base64');
  const header = await encryptHeaderOf(key);
  return (await open({ header, body, recipient: recipient.privateKey })).contentEncryptionKey;
}

describe.each([
  ['request', requestOf, readBack, verifyBack],
  ['response', responseOf, readBackResponse, verifyBackResponse],
] as const)('an encrypted %s', (_, write, read, verify) => {
  it('is verified as it came, and opened on demand', async () => {
    const sealed = await write({ encryption });
    const verified = await verify(sealed);
    expect(verified.encrypted).toBe(true);
    expect(textOf(verified.body)).toBe(textOf(sealed.body));
    const opened = await verified.open(encryption);
    expect(opened.encrypted).toBe(true);
    expect(textOf(opened.body)).toBe(BODY);
    expect(opened.json).toEqual(JSON.parse(BODY));
    expect(opened.contentEncryptionKey?.bits).toBe(256);
  });

  it('is refused where no key is configured', async () => {
    const sealed = await write({ encryption });
    const refusal = await refusalOf(read(sealed));
    expect(refusal.code).toBe('ENCRYPTION_NOT_CONFIGURED');
    expect(refusal.message).toContain('@apoint/rsa-aes-envelope');
    const sealingOnly = rsaAes({ sealFor: recipient.publicKey });
    expect(await codeOf(read(sealed, { encryption: sealingOnly }))).toBe('ENCRYPTION_NOT_CONFIGURED');
  });

  it.each([[null], [false], [{}], [{ recipient: 'a key' }]])(
    'needs a value of rsaAes, which %j is not',
    async (value) => {
      const encryption = value as unknown as RsaAes;
      expect(await codeOf(write({ encryption }))).toBe('OPTION_INVALID');
      // Of a message that is not encrypted as well: a mistake must not wait for the first that is.
      expect(await codeOf(read(await write(), { encryption }))).toBe('OPTION_INVALID');
    },
  );

  it('does not open for another key', async () => {
    const sealed = await write({ encryption });
    const wrong = rsaAes({ openWith: stranger.privateKey });
    expect(await codeOf(read(sealed, { encryption: wrong }))).toBe('ENVELOPE_OPEN_FAILED');
  });

  it('does not open under another profile', async () => {
    const sealed = await write({ encryption });
    const other = rsaAes({ openWith: recipient.privateKey, profile: { keyWrap: 'RSA-OAEP' } });
    expect(await codeOf(read(sealed, { encryption: other }))).toBe('ENVELOPE_OPEN_FAILED');
  });

  it('does not open with the key of another message: the Encrypt header is not signed', async () => {
    const sealed = await write({ encryption });
    const other = await write({ encryption });
    const swapped = withHeaders(sealed, { Encrypt: other.headers.Encrypt });
    expect(await codeOf(read(swapped, { encryption }))).toBe('ENVELOPE_OPEN_FAILED');
  });

  it('does not open under a wrong AES key, whether its padding is good by accident or not', async () => {
    const message = await write({ body: SEALED_BODY });
    const under = async (key: Uint8Array): Promise<OutgoingMessage> =>
      withHeaders(message, { Encrypt: await encryptHeaderOf(key) });
    expect(textOf((await read(await under(KEY), { encryption })).body)).toBe(BODY);
    const { publicKey: sealFor, privateKey } = recipient;
    expect(sealFor.fingerprint).toBe(privateKey.fingerprint);
    const unpads = open({
      header: await encryptHeaderOf(WRONG_KEY_THAT_UNPADS),
      body: SEALED_BODY,
      recipient: privateKey,
    });
    await expect(unpads).resolves.toBeDefined();
    const refusals = await Promise.all(
      [WRONG_KEY_THAT_UNPADS, WRONG_KEY_THAT_DOES_NOT].map(async (key) =>
        refusalOf(read(await under(key), { encryption })),
      ),
    );
    for (const { code, cause } of refusals) {
      expect(code).toBe('ENVELOPE_OPEN_FAILED');
      expect(cause).toBeUndefined();
    }
    expect(refusals[0]?.message).toBe(refusals[1]?.message);
  });

  it.each([
    ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['no JSON', 'plain text'],
    ['empty', ''],
    ['JSON with a name twice', '{"a":1,"a":2}'],
    ['JSON behind a byte order mark', '\uFEFF{}'],
    ['JSON that nests too deep', '['.repeat(65) + ']'.repeat(65)],
  ])('does not open when its plaintext is %s', async (_name, plaintext) => {
    const sealed = await write({ body: plaintext, encryption });
    const refusal = await refusalOf(read(sealed, { encryption }));
    expect(refusal.code).toBe('ENVELOPE_OPEN_FAILED');
    expect(refusal.cause).toBeUndefined();
  });

  it('comes out as base64 when its Encrypt header is stripped, and is no JSON', async () => {
    const sealed = await write({ encryption });
    const stripped = withHeaders(sealed, { Encrypt: undefined });
    const verified = await verify(stripped);
    expect(verified.encrypted).toBe(false);
    expect(textOf(verified.body)).toBe(textOf(sealed.body));
    expect(await codeOf(read(stripped, { encryption }))).toBe('JSON_INVALID');
  });

  it.each([
    'algorithm=RSA_AES,keyVersion=1',
    'algorithm=rsa, keyVersion=2',
    'x=symmetricKey',
    'key,symmetricKeys=AAAA',
    '',
  ])(
    'protocol 2.4: the Encrypt header %j names no key, so it says nothing about the body',
    async (header) => {
      const plain = withHeaders(await write(), { Encrypt: header });
      const opened = await read(plain, { encryption });
      expect([opened.encrypted, textOf(opened.body)]).toEqual([false, BODY]);
      // Behind it a sealed body is still no JSON: cutting the header opens nothing, and skips nothing.
      const sealed = withHeaders(await write({ encryption }), { Encrypt: header });
      expect(await codeOf(read(sealed, { encryption }))).toBe('JSON_INVALID');
    },
  );

  it.each(['algorithm=RSA,', 'Algorithm = rsa , ', 'algorithm=Rsa_Aes,'])(
    'protocol 2.4: %j is read as RSA_AES',
    async (algorithm) => {
      const sealed = await write({ encryption });
      const header = sealed.headers.Encrypt?.replace('algorithm=RSA_AES,', algorithm);
      const opened = await read(withHeaders(sealed, { Encrypt: header }), { encryption });
      expect([opened.encrypted, textOf(opened.body)]).toEqual([true, BODY]);
    },
  );

  it('protocol 6.5: is not opened when its body was changed', async () => {
    const sealed = await write({ encryption });
    const body = Uint8Array.from(sealed.body).reverse();
    expect(await codeOf(read({ ...sealed, body }, { encryption }))).toBe('SIGNATURE_MISMATCH');
  });

  it('needs an Encrypt header that can be read', async () => {
    const sealed = await write({ encryption });
    for (const [header, code] of [
      ['algorithm=RSA_AES,symmetricKey=', 'HEADER_PARAMETER_MISSING'],
      ['symmetricKey=AAAA,algorithm=rsa,symmetrickey=AAAA', 'HEADER_DUPLICATE_KEY'],
      ['algorithm=RSA_AES,symmetricKey=AAAA', 'ENVELOPE_OPEN_FAILED'],
      ['algorithm=RSA_AES,symmetricKey=*', 'BASE64_INVALID'],
      ['algorithm=none,symmetricKey=AAAA', 'ENVELOPE_ALGORITHM_UNKNOWN'],
    ] as const) {
      const spoilt = withHeaders(sealed, { Encrypt: header });
      expect(await codeOf(read(spoilt, { encryption }))).toBe(code);
    }
  });

  it('is a plain one no more when an Encrypt header is put on it', async () => {
    const plain = await write();
    const sealed = await write({ encryption });
    const disguised = withHeaders(plain, { Encrypt: sealed.headers.Encrypt });
    expect(await codeOf(read(disguised, { encryption }))).toBe('ENVELOPE_BODY_INVALID');
  });

  it('cannot be sealed by a value that has nobody to seal for', async () => {
    const openingOnly = rsaAes({ openWith: recipient.privateKey });
    expect(await codeOf(write({ encryption: openingOnly }))).toBe('OPTION_INVALID');
  });
});

describe('a response for one of many clients', () => {
  it('is sealed for the key that is given with it', async () => {
    const serverSide = rsaAes({ openWith: stranger.privateKey });
    const response = await responseOf({ encryption: serverSide, sealFor: recipient.publicKey });
    expect(textOf((await readBackResponse(response, { encryption })).body)).toBe(BODY);
  });

  it('never goes in clear where it was to be sealed', async () => {
    expect(await codeOf(responseOf({ sealFor: recipient.publicKey }))).toBe('OPTION_INVALID');
  });

  it('cannot be sealed for a key that wraps nothing', async () => {
    const { publicKey } = await testKeyPair(importers, 'P-224');
    expect(await codeOf(responseOf({ encryption, sealFor: publicKey }))).toBe('KEY_USAGE_REFUSED');
  });
});

describe('protocol 6.6: responses under the key of the request', () => {
  const { publicKey: sealFor, privateKey: openWith } = recipient;
  const server = rsaAes({ sealFor, answerKey: 'request' });
  const client = rsaAes({ openWith, requestKeyAnswers: 'allowed' });
  let requestKey: ContentEncryptionKey;
  let bare: OutgoingMessage;

  beforeAll(async () => {
    requestKey = await handleOf(KEY);
    const response = await responseOf({ encryption: server, requestKey });
    bare = withHeaders(response, { Encrypt: undefined });
  });

  it('protocol 2.3: can be written, with an Encrypt header of their own', async () => {
    const response = await responseOf({ encryption: server, requestKey });
    expect(textOf(response.body)).toBe(SEALED_BODY);
    expect(textOf((await readBackResponse(response, { encryption })).body)).toBe(BODY);
  });

  it('are written only where the value says so', async () => {
    const response = await responseOf({ encryption, requestKey });
    expect(textOf(response.body)).not.toBe(SEALED_BODY);
  });

  it('are opened by it, without an Encrypt header', async () => {
    const verified = await verifyBackResponse(bare);
    expect(verified.encrypted).toBe(false);
    const read = await verified.open(client, { requestKey });
    expect(textOf(read.body)).toBe(BODY);
    expect(() => assertVerified(read.body)).not.toThrow();
    expect(read.encrypted).toBe(true);
    expect(read.contentEncryptionKey).toBe(requestKey);
  });

  it('are not opened where that is not allowed, or no key is given', async () => {
    expect(await codeOf(readBackResponse(bare, { encryption, requestKey }))).toBe('JSON_INVALID');
    expect(await codeOf(readBackResponse(bare, { encryption: client }))).toBe('JSON_INVALID');
    expect(await codeOf(readBackResponse(bare, { requestKey }))).toBe('JSON_INVALID');
  });

  it('may be plain all the same: a JSON object is no base64', async () => {
    const plain = await responseOf({ body: ' \r\n\t{"a":1}' });
    const read = await readBackResponse(plain, { encryption: client, requestKey });
    expect(read.encrypted).toBe(false);
    expect(read.json).toEqual({ a: 1 });
  });

  it('are refused when they are under another key, or nothing at all', async () => {
    const codeUnder = async (key: Uint8Array, body = SEALED_BODY): Promise<string> =>
      codeOf(
        readBackResponse(await responseOf({ body }), { encryption: client, requestKey: await handleOf(key) }),
      );
    expect(await codeUnder(WRONG_KEY_THAT_DOES_NOT)).toBe('ENVELOPE_OPEN_FAILED');
    expect(await codeUnder(WRONG_KEY_THAT_UNPADS)).toBe('ENVELOPE_OPEN_FAILED');
    expect(await codeUnder(KEY, '')).toBe('ENVELOPE_OPEN_FAILED');
    expect(await codeUnder(KEY, '[*]')).toBe('ENVELOPE_BODY_INVALID');
  });

  it('protocol 6.5: are not decrypted unless their signature holds', async () => {
    const response = await responseOf({ body: 'no base64' });
    const forged = withHeaders(response, { Signature: (await responseOf()).headers.Signature });
    const read = readBackResponse(forged, { encryption: client, requestKey });
    expect(await codeOf(read)).toBe('SIGNATURE_MISMATCH');
  });

  it('are opened under no misspelt option', async () => {
    const verified = await verifyBackResponse(bare);
    const options = { requestkey: requestKey } as object;
    expect(await codeOf(verified.open(client, options))).toBe('OPTION_INVALID');
  });
});
