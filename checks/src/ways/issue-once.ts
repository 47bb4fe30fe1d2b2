import { createClient } from '@apoint/client';
import { createGateway, generateKeyPair } from '@apoint/gateway';
import { nodeHandler } from '@apoint/gateway/node';
import { type Cut, openLine } from './line.js';

const CLIENT_ID = 'WAYS_CLIENT_0001';

/**
 * Issues an A.Point through both ends, plain and signed with RSA256, and cuts where one way ends and the next one begins.
 * It makes another exchange first, so that work of only the first exchange is not part of a way.
 */
export async function issueOnce(cut: Cut): Promise<void> {
  const client = await generateKeyPair();
  const platform = await generateKeyPair();
  const gateway = createGateway({
    clients: { [CLIENT_ID]: { verificationKeys: client.publicKey } },
    signingKeys: platform.privateKey,
    now: newSeconds(),
  });
  const handler = () => {
    cut(3);
    return { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' } };
  };
  const line = await openLine(nodeHandler({ gateway, handler }), cut);
  const { url: baseUrl, fetch } = line;
  const keys = { signingKey: client.privateKey, platformKeys: platform.publicKey };
  try {
    const issue = issuer({ clientId: CLIENT_ID, baseUrl, fetch, ...keys });
    await issue('order-1');
    cut('warm-up');
    await issue('order-2');
    cut(2);
  } finally {
    line.close();
  }
}

/** A clock that is a second later whenever it is read: what a gateway keeps for a second is then always made anew. */
function newSeconds(): () => number {
  let moment = Date.now();
  return () => {
    moment += 1000;
    return moment;
  };
}

function issuer(options: Parameters<typeof createClient>[0]): (bizNo: string) => Promise<void> {
  const client = createClient(options);
  return async (bizNo) => {
    const outcome = await client.issueBenefit({
      bizNo,
      providerUserInfo: { memberId: 'M-1' },
      benefitIssueMode: 'BENEFIT_PRODUCT_ID',
      benefitIssueDetail: { benefitProductId: 'DEMO' },
    });
    if (outcome.status !== 'issued') throw new Error(`The outcome of ${bizNo} is ${outcome.status}.`);
  };
}
