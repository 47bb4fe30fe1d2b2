import { createClient } from '@apoint/client';
import { createIssuer } from '@apoint/issuer';
import type { KeyPair } from '@apoint/signature-header';
import { MESSAGE } from '@apoint/tools/message';
import { BARE_EXCHANGE } from '../layers/bare-exchange.js';
import { answering, NOW } from '../layers/signed-messages.js';
import type { Comparison, Run } from '../measure.js';
import type { Place } from './places.js';
import { rows } from './rows.js';

const ORDERS_A_ROUND = 640;
const AT_ONCE = 64;
const TARGETS = { PGlite: 0.5, PostgreSQL: 0.7 } as const;

export interface Ends {
  readonly own: KeyPair;
  readonly platform: KeyPair;
  /** The signatures of one order, bare. */
  readonly reference: Run;
}

/**
 * One worker drives orders to their end: leases, requests that are signed, answers that are verified, results that are written. The
 * answer is ready, so that neither a network nor a platform counts. Each round has a campaign of its own, which is enqueued before.
 */
export async function workerAgainstSignatures(
  { name, database, schema }: Place,
  { own, platform, reference }: Ends,
  rounds: number,
): Promise<Comparison> {
  const answer = await answering(platform.privateKey);
  const client = createClient({
    clientId: MESSAGE.clientId,
    baseUrl: 'https://platform.invalid',
    signingKey: own.privateKey,
    platformKeys: platform.publicKey,
    fetch: async () => answer(),
    now: () => NOW,
  });
  const issuer = createIssuer({ database, schema, client });
  await issuer.migrate();
  const campaigns = Array.from({ length: rounds + 1 }, (_, round) => `round-${round}`);
  for (const campaign of campaigns) {
    await issuer.createCampaign({ name: campaign });
    await issuer.enqueue({ campaign, orders: rows(ORDERS_A_ROUND) });
  }
  const subject = async (operations: number): Promise<void> => {
    const campaign = campaigns.shift();
    const { issued } = await issuer.work({ campaign, until: 'settled', concurrency: AT_ONCE });
    if (issued !== operations) throw new Error(`${issued} of ${operations} orders were issued.`);
  };
  return {
    what: `orders of one worker, ${name}`,
    against: BARE_EXCHANGE,
    target: TARGETS[name],
    operations: ORDERS_A_ROUND,
    subject,
    reference,
  };
}
