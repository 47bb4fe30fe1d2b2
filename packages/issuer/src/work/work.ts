import { checkWhole, checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { randomHex } from '@apoint/primitives/internal/random-hex';
import { campaignOf } from '../campaign/campaign-row.js';
import { checkCampaignName, checkRate } from '../campaign/check-campaign.js';
import { tell } from '../events/tell.js';
import type { Settings } from '../options/settings.js';
import { drive } from './drive.js';
import type { WorkOptions, WorkSummary } from './work-options.js';
import type { Worker } from './worker.js';

const NAMES = [
  'concurrency',
  'ratePerSecond',
  'signal',
  'campaign',
  'until',
] as const satisfies readonly (keyof WorkOptions)[];
const DEFAULT_CONCURRENCY = 8;
const MOST_CONCURRENCY = 1000;

/** @throws {@link ApointError} `OPTION_INVALID`, `CAMPAIGN_UNKNOWN`, `STORE_INCOMPATIBLE`, `STORE_UNAVAILABLE` */
export async function work(settings: Settings, options: WorkOptions): Promise<WorkSummary> {
  const { concurrency = DEFAULT_CONCURRENCY, ratePerSecond, until, ...given } = ownOptions(options, NAMES);
  checkWhole('concurrency', concurrency, 1, MOST_CONCURRENCY);
  checkRate(ratePerSecond);
  checkWord('until', until, ['idle', 'settled']);
  const worker = workerOf(settings, given);
  await checkCampaign(worker);
  tell(settings, { type: 'worker-started', workerId: worker.id, concurrency });
  let because: WorkSummary['because'] | 'failed' = 'failed';
  try {
    const summary = await drive(worker, { concurrency, ratePerSecond, until });
    because = summary.because;
    return summary;
  } finally {
    tell(settings, { type: 'worker-stopped', workerId: worker.id, because });
  }
}

function workerOf(
  settings: Settings,
  { signal = new AbortController().signal, campaign }: Pick<WorkOptions, 'signal' | 'campaign'>,
): Worker {
  const { client } = settings;
  if (!client)
    throw optionInvalid(
      'client',
      'a client, as createClient makes it: this issuer has none, so it cannot send',
    );
  if (typeof signal?.addEventListener !== 'function') throw optionInvalid('signal', 'an AbortSignal');
  if (campaign !== undefined) checkCampaignName(campaign);
  return { settings, client, id: randomHex(), signal, campaign };
}

async function checkCampaign({ settings, campaign }: Worker): Promise<void> {
  await settings.store.ready();
  if (campaign === undefined) return;
  const [row] = await settings.store.ask('SELECT * FROM {schema}.campaign WHERE name = $1', campaign);
  campaignOf(row);
}
