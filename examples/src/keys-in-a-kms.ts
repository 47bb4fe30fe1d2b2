// Issues an A.Point, encrypted both ways, by a program that holds no private
// key: a KMS signs and unwraps.
import { createClient, exportPrivateKey } from '@apoint/client';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { createSandbox } from '@apoint/sandbox';
import { kmsAt } from './kms/kms.js';
import { kmsSigner } from './kms/kms-signer.js';
import { kmsUnwrapper } from './kms/kms-unwrapper.js';
import { startLocalKms } from './kms/local-kms.js';

// As both ends have agreed.
const profile = { keyWrap: 'RSA-OAEP-256' } as const;
const alipayhk = await createSandbox({ envelopes: { profile } });
const { signing, encryption } = alipayhk.clientKeys;
const local = await startLocalKms({
  requests: await exportPrivateKey(signing.privateKey, 'pem'),
  envelopes: await exportPrivateKey(encryption.privateKey, 'pem'),
});

const kms = kmsAt(local.url);
const client = createClient({
  clientId: alipayhk.clientId,
  baseUrl: alipayhk.url,
  signingKey: kmsSigner(kms, 'requests'),
  platformKeys: alipayhk.platformKeys.signing,
  encryption: rsaAes({
    sealFor: alipayhk.platformKeys.encryption,
    openWith: kmsUnwrapper(kms, 'envelopes'),
    profile,
  }),
});

const outcome = await client.issueBenefit({
  providerUserInfo: { memberId: 'M-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: { benefitProductId: 'DEMO' },
});
console.log(`${outcome.status}; the KMS was asked ${local.asked()} times`);
if (outcome.status !== 'issued' || local.asked() !== 2)
  process.exitCode = 1;
local.close();
await alipayhk.close();
