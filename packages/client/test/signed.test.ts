import { createClient } from '@apoint/client/signed';
import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { sandboxEncryption, sandboxOptions } from './support/clients.js';
import { codeOf } from './support/errors.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ algorithm: 'ECC224' });
});
afterAll(() => sandbox.close());

it('the entry without envelopes issues', async () => {
  const outcome = await createClient(sandboxOptions(sandbox)).issueBenefit(REQUEST);
  expect(outcome).toMatchObject({ status: 'issued', bizNo: REQUEST.bizNo });
});

it('and takes no keys for them, rather than going unencrypted', async () => {
  const options = { ...sandboxOptions(sandbox), encryption: sandboxEncryption(sandbox) };
  expect(await codeOf(() => createClient(options))).toBe('OPTION_INVALID');
});
