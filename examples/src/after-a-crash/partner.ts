// A partner's process. Whenever it starts, it first brings the orders of its store to their end.
import { type Client, createClient, importPrivateKey, importPublicKey, type Order } from '@apoint/client';
import { type OrderStore, openOrderStore } from './order-store.js';

/** What the process is told when it starts. */
export interface PartnerTask {
  readonly url: string;
  readonly clientId: string;
  readonly signingKey: string;
  readonly platformKey: string;
  readonly store: string;
  /** The member who gets points now, if any. */
  readonly memberId?: string;
}

process.once('message', async (task: PartnerTask) => {
  const store = openOrderStore(task.store);
  const client = createClient({
    clientId: task.clientId,
    baseUrl: task.url,
    signingKey: await importPrivateKey(task.signingKey),
    platformKeys: await importPublicKey(task.platformKey),
  });
  for (const order of store.open()) await submit(client, store, order);
  if (task.memberId !== undefined) await issue(client, store, task.memberId);
  process.disconnect();
});

async function issue(client: Client, store: OrderStore, memberId: string): Promise<void> {
  const order = client.prepare({
    bizDate: Date.now(),
    providerUserInfo: { memberId },
    benefitIssueMode: 'BENEFIT_PRODUCT_ID',
    benefitIssueDetail: { benefitProductId: 'DEMO' },
  });
  store.keep(order); // before the first byte leaves
  await submit(client, store, order);
}

async function submit(client: Client, store: OrderStore, order: Order): Promise<void> {
  const outcome = await client.submit(order);
  console.log(`  ${order.bizNo}: ${outcome.status}`);
  // An unknown outcome stays open: the same order is submitted again later. It is never made anew.
  if (outcome.status !== 'unknown') store.settle(order.bizNo, outcome.status);
}
