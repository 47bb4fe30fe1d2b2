import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import { createClient } from '@apoint/client';
import { generateKeyPair, type KeyPair } from '@apoint/signature-header';
import { MESSAGE } from '@apoint/tools/message';
import { repeatAsync, repeatInFlight } from '../repeat.js';
import { BARE_EXCHANGE, bareExchange } from './bare-exchange.js';
import { benchLayer } from './bench-layer.js';
import { answering, NOW } from './signed-messages.js';

const AT_ONCE = 16;
const REQUEST: BenefitIssueRequest = {
  providerUserInfo: { memberId: 'M-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: { benefitProductId: 'DEMO' },
};

await benchLayer('client', async () => {
  const [keys, platform] = [await generateKeyPair(), await generateKeyPair()];
  const issue = await issuer(keys, platform);
  const base = { against: BARE_EXCHANGE, reference: await bareExchange(keys, platform) };
  return [
    { what: 'issue, one at a time', operations: 200, subject: repeatAsync(issue), ...base },
    {
      what: `issue, ${AT_ONCE} in flight`,
      operations: 400,
      subject: repeatInFlight(AT_ONCE, issue),
      ...base,
    },
  ];
});

/** Issues points with a `fetch` that has its answer ready. */
async function issuer(keys: KeyPair, platform: KeyPair): Promise<() => Promise<void>> {
  const answer = await answering(platform.privateKey);
  const client = createClient({
    clientId: MESSAGE.clientId,
    baseUrl: 'https://platform.invalid',
    signingKey: keys.privateKey,
    platformKeys: platform.publicKey,
    fetch: async () => answer(),
    now: () => NOW,
  });
  return async () => {
    const outcome = await client.issueBenefit(REQUEST);
    if (outcome.status !== 'issued') throw new Error(`The outcome is ${outcome.status}.`, { cause: outcome });
  };
}
