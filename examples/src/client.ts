// Layer 4: issue an A.Point. The other end is the sandbox; for the real one,
// use its URL and its public key.
import { createClient, type Order } from '@apoint/client';
import { createSandbox } from '@apoint/sandbox';

const alipayhk = await createSandbox();

const client = createClient({
  clientId: alipayhk.clientId,
  baseUrl: alipayhk.url,
  signingKey: alipayhk.clientKeys.signing.privateKey,
  platformKeys: alipayhk.platformKeys.signing,
});

// This sends nothing. The order is a value: store it, so that no crash loses
// its bizNo.
const order = client.prepare({
  providerUserInfo: { memberId: 'M-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: { benefitProductId: 'DEMO' },
});
const stored = JSON.stringify(order);
console.log(`stored before the first byte leaves: ${order.bizNo}`);

// After a crash, read it and submit it again, byte for byte.
const outcome = await client.submit(JSON.parse(stored) as Order);

switch (outcome.status) {
  case 'issued':
    console.log(
      `issued, ${outcome.resultCode}, Tracer-Id ${outcome.tracerId}`,
    );
    break;
  case 'rejected':
    console.log(
      `rejected, ${outcome.resultCode}: ${outcome.resultMessage}`,
    );
    break;
  case 'unknown':
    console.log(
      `unknown (${outcome.error.code}): submit the same order again, ${outcome.bizNo}`,
    );
}
if (outcome.status !== 'issued') process.exitCode = 1;
await alipayhk.close();
