// Layer 4: issue an A.Point. The other end is the sandbox here; for the real one, put its URL and its public key.
import { createClient } from '@apoint/client';
import { createSandbox } from '@apoint/sandbox';

const alipayhk = await createSandbox();

const client = createClient({
  clientId: alipayhk.clientId,
  baseUrl: alipayhk.url,
  signingKey: alipayhk.clientKeys.signing.privateKey,
  platformKeys: alipayhk.platformKeys.signing,
  beforeSend: ({ bizNo }) => console.log(`stored before the first byte leaves: ${bizNo}`),
});

const outcome = await client.issueBenefit({
  providerUserInfo: { memberId: 'M-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: { benefitProductId: 'DEMO' },
});

switch (outcome.status) {
  case 'issued':
    console.log(`issued, ${outcome.resultCode}, Tracer-Id ${outcome.tracerId}`);
    break;
  case 'rejected':
    console.log(`rejected, ${outcome.resultCode}: ${outcome.resultMessage}`);
    break;
  case 'unknown':
    console.log(`unknown (${outcome.error.code}): repeat with the same bizNo, ${outcome.bizNo}`);
}
if (outcome.status !== 'issued') process.exitCode = 1;
await alipayhk.close();
