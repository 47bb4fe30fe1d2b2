// The common parts of all examples of a gateway: two ends with their keys, the business behind the gateway, and an A.Point.
import { type Client, createClient } from '@apoint/client';
import { createGateway, generateKeyPair, type Handler } from '@apoint/gateway';
import { rsaAes } from '@apoint/rsa-aes-envelope';

const CLIENT_ID = 'DEMO_CLIENT_0001';
const client = await generateKeyPair();
const platform = await generateKeyPair();

export const gateway = createGateway({
  clients: { [CLIENT_ID]: { verificationKeys: client.publicKey } },
  signingKeys: platform.privateKey,
  encryption: rsaAes({ openWith: platform.privateKey }),
});

export const handler: Handler = ({ clientId, encrypted, json }) => {
  const { bizNo } = json as { bizNo: string };
  console.log(`${clientId} asks for ${bizNo}, ${encrypted ? 'encrypted' : 'plain'}`);
  return { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' } };
};

/** Issues two A.Points, one plain and one encrypted. The example fails unless both are issued. */
export async function issueAt(baseUrl: string, fetch?: typeof globalThis.fetch): Promise<void> {
  const options = {
    clientId: CLIENT_ID,
    baseUrl,
    signingKey: client.privateKey,
    platformKeys: platform.publicKey,
    ...(fetch ? { fetch } : {}),
  };
  const encryption = rsaAes({ sealFor: platform.publicKey, openWith: client.privateKey });
  await issue(createClient(options), 'order-1');
  await issue(createClient({ ...options, encryption }), 'order-2');
}

async function issue(one: Client, bizNo: string): Promise<void> {
  const outcome = await one.issueBenefit({
    bizNo,
    providerUserInfo: { memberId: 'M-1' },
    benefitIssueMode: 'BENEFIT_PRODUCT_ID',
    benefitIssueDetail: { benefitProductId: 'DEMO' },
  });
  console.log(`${bizNo}: ${outcome.status}, Tracer-Id ${outcome.tracerId}`);
  if (outcome.status !== 'issued') process.exitCode = 1;
}
