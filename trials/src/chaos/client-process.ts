// A partner: brings each of its bizNos to a final outcome, despite kills and network faults. It can be killed and
// started again at any moment. Its journal is its only memory.
import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import type { Order } from '@apoint/client';
import { ApointError } from '@apoint/primitives/errors';
import { readJournal, writeJournal } from './journal.js';
import { type PartnerTask, partnerClient } from './partner.js';
import { bizNosOf, isCareless, type Plan } from './plan.js';

/** The settings of a client process, as JSON in its first argument. */
export interface ClientTask extends PartnerTask {
  readonly journal: string;
  /** This client has every bizNo of the plan whose index modulo `clients` is `share`. */
  readonly plan: Pick<Plan, 'issues' | 'seed' | 'clients' | 'concurrency'>;
  readonly share: number;
}

/** Its message: how many of its bizNos are settled. */
export interface ClientProgress {
  readonly settled: number;
}

const task: ClientTask = JSON.parse(process.argv[2] ?? '{}');
const { orders, beliefs } = readJournal(task.journal);
const settled = new Set(beliefs.map(({ bizNo }) => bizNo));
const mine = bizNosOf(task.plan).filter((_, i) => i % task.plan.clients === task.share);
const open = mine.filter((bizNo) => !settled.has(bizNo));
const client = await partnerClient(task, {
  retry: { maximumAttempts: 8, baseDelayMilliseconds: 20, maximumDelayMilliseconds: 400 },
  // Long enough for a busy machine to answer all requests under way. With less, nothing would ever be settled.
  attemptTimeoutMilliseconds: 5_000,
});

report();
await Promise.all(Array.from({ length: task.plan.concurrency }, work));
process.disconnect();

async function work(): Promise<void> {
  for (let bizNo = open.shift(); bizNo !== undefined; bizNo = open.shift()) {
    await settle(bizNo);
    settled.add(bizNo);
    report();
  }
}

/**
 * Submits what was written down until the outcome is certain. A careless client makes a request anew while its outcome is unknown,
 * so that it has several contents for one bizNo: the platform refuses all but the one that came first, and no refusal may be
 * believed to mean that nothing was issued.
 */
async function settle(bizNo: string): Promise<void> {
  const all = [...(orders.get(bizNo) ?? [keep(client.prepare(requestOf(bizNo)))])];
  for (let turn = 0; ; turn++) {
    const order = all[turn % all.length];
    if (!order) throw new Error('There is always an order.');
    const outcome = await client.submit(order).catch(sentNothing);
    if (outcome.status === 'unknown') {
      if (all.length === 1 && isCareless(bizNo)) all.push(keep(client.prepare(requestOf(bizNo))));
      continue;
    }
    const { status, resultCode } = outcome;
    return writeJournal(task.journal, { bizNo, status, resultCode });
  }
}

/** On a busy machine the time of a call may be up before the first byte is sent. */
function sentNothing(error: unknown): { readonly status: 'unknown' } {
  if (error instanceof ApointError && error.code === 'TIMED_OUT') return { status: 'unknown' };
  throw error;
}

function requestOf(bizNo: string): BenefitIssueRequest {
  return {
    bizNo,
    bizDate: Date.now(),
    providerUserInfo: { memberId: bizNo },
    benefitIssueMode: 'BENEFIT_PRODUCT_ID',
    benefitIssueDetail: { benefitProductId: 'CHAOS' },
  };
}

/** The order is in the journal before the first byte is sent. Every later attempt sends the same bytes. */
function keep(order: Order): Order {
  writeJournal(task.journal, order);
  return order;
}

function report(): void {
  process.send?.({ settled: settled.size } satisfies ClientProgress);
}
