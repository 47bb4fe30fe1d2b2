import { constants, privateDecrypt } from 'node:crypto';
import { inspect } from 'node:util';
import { type ClientOptions, createClient } from '@apoint/client';
import { exportPrivateKey, type KeyUnwrapper, type PrivateKey } from '@apoint/keys';
import { createSandbox, type FaultKind, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { sandboxEncryption, sandboxOptions } from './support/clients.js';
import { errorOf } from './support/errors.js';

const MARK = 'MARKED-SECRET-OF-THE-BODY';
const REQUEST_WITH_MARK = { ...REQUEST, providerUserInfo: { id: MARK } };
const profile = { keyWrap: 'RSA-OAEP' } as const;

let sandbox: Sandbox;
let options: ClientOptions;
/** Every content encryption key that either end unwrapped. */
const keysSeen: Buffer[] = [];
const secretsOf: string[] = [];

async function unwrapperOf(key: PrivateKey): Promise<KeyUnwrapper> {
  const pem = await exportPrivateKey(key, 'pem');
  return {
    unwrap: async (wrappedKey) => {
      const unwrapped = privateDecrypt({ key: pem, padding: constants.RSA_PKCS1_OAEP_PADDING }, wrappedKey);
      keysSeen.push(unwrapped);
      return unwrapped;
    },
  };
}

beforeAll(async () => {
  sandbox = await createSandbox({ envelopes: { profile, answerKey: 'request' } });
  const { privateKey } = sandbox.clientKeys.signing;
  const openWith = await unwrapperOf(sandbox.clientKeys.encryption.privateKey);
  const encryption = sandboxEncryption(sandbox, { openWith, profile });
  options = { ...sandboxOptions(sandbox), encryption };
  const jwk = (await exportPrivateKey(privateKey, 'jwk')) as Record<string, string>;
  const parts = ['d', 'p', 'q', 'dp', 'dq', 'qi'].map((name) => String(jwk[name]));
  for (const part of parts)
    secretsOf.push(part.slice(0, 20), Buffer.from(part, 'base64url').toString('hex').slice(0, 24));
});
afterAll(() => sandbox.close());

/** All that a log could show of a value. */
function dump(value: unknown): string {
  const own =
    value instanceof Error ? `${value.stack}${JSON.stringify(value, Object.getOwnPropertyNames(value))}` : '';
  const shown = inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, maxArrayLength: null });
  return `${shown}${JSON.stringify(value)}${String(value)}${own}`;
}

function expectNoSecret(value: unknown): void {
  const text = dump(value);
  const forms = keysSeen.flatMap((key) => [
    key.toString('hex'),
    key.toString('base64').slice(0, 20),
    [...key.subarray(0, 8)].join(', '),
    (key.toString('hex').slice(0, 16).match(/../g) ?? []).join(' '),
  ]);
  for (const secret of [MARK, ...secretsOf, ...forms]) expect(text.includes(secret), secret).toBe(false);
}

it('the marks would be found', () => {
  expect(() => expectNoSecret({ nested: [{ [MARK]: 1 }] })).toThrow();
  expect(() => expectNoSecret(new Error(`with ${MARK}`))).toThrow();
});

const FAULTS: readonly (FaultKind | undefined)[] = [
  undefined,
  'drop-before-commit',
  'drop-after-commit',
  'unsigned',
  'badly-signed',
  'truncated',
  'UNKNOWN_EXCEPTION',
  'http-502-html',
];

it.each(FAULTS)('an outcome after the fault %s shows no secret', async (kind) => {
  if (kind && kind !== 'delay') sandbox.faults.inject({ kind });
  const client = createClient({ ...options, retry: 'never' });
  const outcome = await client.issueBenefit(REQUEST_WITH_MARK);
  expect(outcome.status).toBe(kind ? 'unknown' : 'issued');
  expectNoSecret(outcome);
  expectNoSecret(client);
  expect(keysSeen.length).toBeGreaterThan(0);
});

it('an outcome whose answer could not be opened shows no secret', async () => {
  const openWith = { unwrap: async () => new Uint8Array(32).fill(7) };
  const encryption = sandboxEncryption(sandbox, { openWith, profile });
  const outcome = await createClient({ ...options, encryption, retry: 'never' }).issueBenefit(
    REQUEST_WITH_MARK,
  );
  expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'ENVELOPE_OPEN_FAILED' } });
  expectNoSecret(outcome);
});

it('thrown errors show no secret', async () => {
  const client = createClient(options);
  const bad = { ...REQUEST_WITH_MARK, bizNo: MARK.repeat(5), benefitIssueMode: MARK as 'BENEFIT_PRODUCT_ID' };
  expectNoSecret(await errorOf(() => client.issueBenefit(bad)));
  const { body } = client.prepare(REQUEST_WITH_MARK);
  expectNoSecret(await errorOf(() => client.submit({ bizNo: 'other', body })));
  expectNoSecret(await errorOf(() => client.call({ path: `/${MARK} `, repetition: 'safe' }, {})));
  expectNoSecret(
    await errorOf(() => client.issueBenefit(REQUEST_WITH_MARK, { signal: AbortSignal.abort() })),
  );
  expectNoSecret(
    await errorOf(() => createClient({ ...options, baseUrl: `https://user:${MARK}@platform.example` })),
  );
  const { signingKey } = options;
  const wrong = { ...options, platformKeys: signingKey as unknown as ClientOptions['platformKeys'] };
  expectNoSecret(await errorOf(() => createClient(wrong)));
});
