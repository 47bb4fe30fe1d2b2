import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import type { Campaign, CampaignStatus } from './campaign/campaign.js';
import { cancelCampaign, pauseCampaign, resumeCampaign } from './campaign/change-campaign.js';
import { createCampaign } from './campaign/create-campaign.js';
import { campaignNames, campaignStatus } from './campaign/status.js';
import { migrate } from './database/migrate.js';
import { enqueue } from './enqueue/enqueue.js';
import type { Enqueued, EnqueueOptions } from './enqueue/enqueue-options.js';
import { type Health, healthOf } from './health/health.js';
import type { IssuerOptions } from './options/issuer-options.js';
import { settingsOf } from './options/settings.js';
import { reconcile } from './report/reconcile.js';
import type { PlatformRow, Reconciliation } from './report/reconciliation.js';
import { report } from './report/report.js';
import type { ReportRow } from './report/report-row.js';
import { type RetryOptions, retry } from './work/retry.js';
import { work } from './work/work.js';
import type { WorkOptions, WorkSummary } from './work/work-options.js';

/**
 * Orders of A.Points in a PostgreSQL database, and what drives them to their end. Any number of issuers in any number of processes may
 * share a database. Besides the codes that are named, every method throws `OPTION_INVALID`, `STORE_UNAVAILABLE`, and
 * `STORE_INCOMPATIBLE` before `migrate` and for a store of a newer version.
 */
export interface Issuer<Request extends object = BenefitIssueRequest> {
  /** Makes the tables or brings them to this version. Any number of processes may do so at once, also while others work. */
  migrate(): Promise<void>;
  /**
   * Makes a campaign. The same campaign again is no error.
   *
   * @throws {@link ApointError} `CAMPAIGN_DIFFERS` if there is one of this name with other limits
   */
  createCampaign(campaign: Campaign): Promise<void>;
  /** The names of all campaigns, in their order. */
  campaigns(): Promise<readonly string[]>;
  /**
   * Checks and stores orders, all or none. Orders that are there already, with the same bytes, are only counted. So after a failure,
   * enqueue the same rows again.
   *
   * @throws {@link ApointError} `REQUEST_INVALID` whose faults name the row, `orders.17.benefitIssueDetail`, counted from 0;
   * `ORDER_CONFLICT` for a key whose order has other bytes, `CAMPAIGN_UNKNOWN`, `CAMPAIGN_CANCELLED`, `CAMPAIGN_LIMIT`; what your
   * iterable throws
   */
  enqueue(options: EnqueueOptions<Request>): Promise<Enqueued>;
  /**
   * Sends orders until it is stopped. An order is leased to this worker, which is committed, before its bytes leave. What stays
   * unknown is sent again by the ladder, with the same bytes, and then parked. While the database is away, it waits.
   *
   * @throws {@link ApointError} `OPTION_INVALID` without a `client`, `CAMPAIGN_UNKNOWN`
   */
  work(options?: WorkOptions): Promise<WorkSummary>;
  /**
   * Stops a campaign: when it resolves, no more orders are taken. Those that are being sent go on to their end.
   *
   * @param because - for people, up to 200 characters; `status` shows it.
   * @throws {@link ApointError} `CAMPAIGN_UNKNOWN`, `CAMPAIGN_CANCELLED`
   */
  pause(campaign: string, because?: string): Promise<void>;
  /**
   * Lets a paused campaign go on, and ends its rest.
   *
   * @throws {@link ApointError} `CAMPAIGN_UNKNOWN`, `CAMPAIGN_CANCELLED`
   */
  resume(campaign: string): Promise<void>;
  /**
   * Cancels all orders that were never sent, for good. Those that may have been sent are still settled. An order that is being sent
   * meanwhile, and of which nothing leaves after all, is cancelled by its worker.
   *
   * @returns how many orders it has cancelled.
   * @throws {@link ApointError} `CAMPAIGN_UNKNOWN`
   */
  cancel(campaign: string): Promise<{ readonly cancelled: number }>;
  /**
   * Gives parked orders to the workers again, with the same bytes and a new ladder; in a cancelled campaign, those that may have been sent.
   *
   * @returns how many orders it has given to them.
   * @throws {@link ApointError} `CAMPAIGN_UNKNOWN`
   */
  retry(options: RetryOptions): Promise<{ readonly retried: number }>;
  /** How far a campaign is. @throws {@link ApointError} `CAMPAIGN_UNKNOWN` */
  status(campaign: string): Promise<CampaignStatus>;
  /**
   * Every order of a campaign, by `bizNo`. It reads page by page, so it needs little memory, and an order may change meanwhile.
   *
   * @throws {@link ApointError} `CAMPAIGN_UNKNOWN`
   */
  report(campaign: string): AsyncIterable<ReportRow>;
  /**
   * Compares a campaign with what the platform says of it, such as a file that lists what was issued.
   *
   * @throws {@link ApointError} `CAMPAIGN_UNKNOWN`, `OPTION_INVALID` for a row without a `bizNo`; what your iterable throws
   */
  reconcile(
    campaign: string,
    rows: Iterable<PlatformRow> | AsyncIterable<PlatformRow>,
  ): Promise<Reconciliation>;
  /** Whether the database can be reached and work goes on. It does not throw if not. */
  health(): Promise<Health>;
}

/**
 * Makes an issuer. It holds no connection of its own, and nothing that could be lost: everything is in the database.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createClient } from '@apoint/client';
 * import { createIssuer, fromPglite } from '@apoint/issuer';
 * import { createSandbox } from '@apoint/sandbox';
 * import { PGlite } from '@electric-sql/pglite';
 *
 * const sandbox = await createSandbox(); // a local AlipayHK
 * const client = createClient({
 *   clientId: sandbox.clientId,
 *   baseUrl: sandbox.url,
 *   signingKey: sandbox.clientKeys.signing.privateKey,
 *   platformKeys: sandbox.platformKeys.signing,
 * });
 * const database = new PGlite(); // or fromPg(new Pool({ connectionString }))
 * const issuer = createIssuer({ database: fromPglite(database), client });
 * await issuer.migrate();
 * await issuer.createCampaign({ name: 'spring', maximumOrders: 1000 });
 *
 * const orders = ['user-1', 'user-2'].map((id) => ({
 *   key: id,
 *   request: {
 *     providerUserInfo: { id },
 *     benefitIssueMode: 'BENEFIT_PRODUCT_ID' as const,
 *     benefitIssueDetail: {},
 *   },
 * }));
 * console.log(await issuer.enqueue({ campaign: 'spring', orders })); // { added: 2, repeated: 0 }
 * console.log(await issuer.enqueue({ campaign: 'spring', orders })); // { added: 0, repeated: 2 }
 *
 * const { issued, because } = await issuer.work({ until: 'settled' });
 * console.log(issued, because); // 2 settled
 * console.log((await issuer.status('spring')).open); // 0
 * await database.close();
 * await sandbox.close();
 * ```
 */
export function createIssuer<Request extends object = BenefitIssueRequest>(
  options: IssuerOptions<Request>,
): Issuer<Request> {
  const settings = settingsOf(options);
  return {
    migrate: async () => migrate(settings),
    createCampaign: async (campaign) => createCampaign(settings, campaign),
    campaigns: async () => campaignNames(settings),
    enqueue: async (given) => enqueue(settings, given),
    work: async (given = {}) => work(settings, given),
    pause: async (campaign, because) => pauseCampaign(settings, campaign, because),
    resume: async (campaign) => resumeCampaign(settings, campaign),
    cancel: async (campaign) => cancelCampaign(settings, campaign),
    retry: async (given) => retry(settings, given),
    status: async (campaign) => campaignStatus(settings, campaign),
    report: (campaign) => report(settings, campaign),
    reconcile: async (campaign, rows) => reconcile(settings, campaign, rows),
    health: async () => healthOf(settings),
  };
}
