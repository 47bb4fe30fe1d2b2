import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { type ClientOptions, createClient, type IssueOutcome } from '@apoint/client';
import { generateKeyPair, importPrivateKey, importPublicKey } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { type Cases, demand } from './cases.js';
import type { SandboxAccess, SuiteInput } from './input.js';

/** A user that all sandboxes of the matrix refuse. */
export const REFUSED_USER = { id: 'refused' };

/** The client issues points by HTTP calls to a sandbox. */
export async function checkIssuing(cases: Cases, { cell, browser, sandboxes }: SuiteInput): Promise<void> {
  const own = await optionsFor(sandboxes.own);
  const request = (what: string, user: { id: string } = { id: 'user' }) => ({
    bizNo: `${cell}: ${what}`,
    bizDate: 1_716_340_941_000,
    providerUserInfo: user,
    benefitIssueMode: 'BENEFIT_PRODUCT_ID' as const,
    benefitIssueDetail: { product: 'point' },
  });
  const expect = (name: string, status: IssueOutcome['status'], issue: () => Promise<IssueOutcome>) =>
    cases.check(`issuing: ${name}`, async () => {
      const outcome = await issue();
      demand(outcome.status === status, `${outcome.status} in place of ${status}: ${codeOf(outcome)}`);
    });

  await expect('signed', 'issued', () => createClient(own).issueBenefit(request('signed')));
  await expect('repeated', 'issued', () => createClient(own).issueBenefit(request('signed')));
  await expect('refused by the business', 'rejected', () =>
    createClient(own).issueBenefit(request('refused', REFUSED_USER)),
  );
  const wrong = { ...own, platformKeys: (await generateKeyPair({ algorithm: 'P-224' })).publicKey };
  await expect('with a wrong key of the platform', 'unknown', () =>
    createClient(wrong).issueBenefit(request('wrong')),
  );
  const encryption = await encryptionFor(sandboxes.own);
  await expect('encrypted', 'issued', () =>
    createClient({ ...own, encryption }).issueBenefit(request('encrypted')),
  );
  await expect('with all rules for the body', 'issued', () =>
    createClient({ ...own, issueBenefit }).issueBenefit(request('all rules')),
  );
  await expect('an order that was stored', 'issued', () => {
    const client = createClient(own);
    return client.submit(JSON.parse(JSON.stringify(client.prepare(request('stored')))));
  });
  const curve = await optionsFor(sandboxes.curve);
  await expect('with ECC224', 'issued', () => createClient(curve).issueBenefit(request('curve')));
  const open = await optionsFor(sandboxes.open);
  await expect('to another origin that admits it', 'issued', () =>
    createClient(open).issueBenefit(request('open')),
  );
  const closed = await optionsFor(sandboxes.closed);
  await expect('to another origin that does not', browser ? 'unknown' : 'issued', () =>
    createClient(closed).issueBenefit(request('closed')),
  );
}

async function optionsFor(access: SandboxAccess): Promise<ClientOptions> {
  return {
    clientId: access.clientId,
    baseUrl: access.url,
    signingKey: await importPrivateKey(access.signingKey),
    platformKeys: await importPublicKey(access.platformKey),
    retry: 'never',
  };
}

async function encryptionFor(access: SandboxAccess) {
  return rsaAes({
    sealFor: await importPublicKey(access.platformEncryptionKey),
    openWith: await importPrivateKey(access.decryptionKey),
  });
}

function codeOf(outcome: IssueOutcome): string {
  return outcome.status === 'unknown' ? `${outcome.error.code} ${outcome.error.cause ?? ''}` : '';
}
