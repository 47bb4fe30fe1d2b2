import { createIssuer, type IssuerDatabase } from '@apoint/issuer';
import type { KeyPair } from '@apoint/signature-header';
import { BARE_EXCHANGE } from '../layers/bare-exchange.js';
import type { Comparison, Run } from '../measure.js';
import { clientWithoutPlatform } from './client-without-platform.js';
import type { Place } from './places.js';
import { rows } from './rows.js';

const ORDERS_A_ROUND = 640;
export const AT_ONCE = 64;
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
  name: Place['name'],
  database: IssuerDatabase,
  { own, platform, reference }: Ends,
  rounds: number,
): Promise<Comparison> {
  const issuer = createIssuer({ database, client: await clientWithoutPlatform(own, platform) });
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
