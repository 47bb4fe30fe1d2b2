// A gateway of a partner, which the platform calls: it answers to a bill that earns points and to a membership card. A local AlipayHK
// plays the caller, so that a gateway can be tried before the platform knows its address.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMemberCard } from '@apoint/benefit-issue-types/operations/create-member-card';
import { notifyPointsBill } from '@apoint/benefit-issue-types/operations/notify-points-bill';
import { createSandbox, type NotificationOutcome } from '@apoint/sandbox';
import { partnerListener } from './partner/gateway.js';
import { answers, encryption } from './partner/keys.js';

const sandbox = await createSandbox();
const server = createServer(
  partnerListener({
    clientId: sandbox.clientId,
    platform: {
      requests: (await sandbox.requestKeys()).publicKey,
      encryption: sandbox.platformKeys.encryption,
    },
  }),
);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const partner = `http://127.0.0.1:${(server.address() as AddressInfo).port}/my-tag`;

const bill = {
  userId: '2160220000000001',
  billNo: 'bill-1',
  orderAmount: { currency: 'HKD', value: '1250' },
  payTime: '2023-12-18T02:33:31Z',
  pointsProvider: 'ALIPAYHK',
} as const;

// The partner's points are busy at first, so this one is repeated. A day of waits takes a second.
show(
  await sandbox.notify({
    url: `${partner}${notifyPointsBill.path}`,
    operation: notifyPointsBill,
    body: bill,
    answerKeys: answers.publicKey,
    timesFaster: 86_400,
  }),
);
show(
  await sandbox.notify({
    url: `${partner}${createMemberCard.path}`,
    operation: createMemberCard,
    body: { example: 'The members of this body are not published.' },
    answerKeys: answers.publicKey,
    sealFor: encryption.publicKey,
  }),
);
await sandbox.close();
server.close();

function show(outcome: NotificationOutcome): void {
  const words = outcome.attempts.map(({ number, outcome: how }) => `${number} ${how}`);
  console.log(`${outcome.status}: ${words.join(', ')}`);
  if (outcome.status !== 'delivered') process.exitCode = 1;
}
