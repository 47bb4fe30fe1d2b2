// One command, three A.Points: plain, encrypted, and one whose first answer is lost in transit.
import { type Client, createClient, type IssueOutcome } from '@apoint/client';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { commandLine } from '@apoint/tools/command-line';
import { check, failures } from './quickstart/check.js';
import { heading, line } from './quickstart/print.js';
import { recordingFetch } from './quickstart/recording-fetch.js';
import { printExchange } from './quickstart/trace.js';

const USAGE = `Usage: pnpm quickstart [--full]
issues three A.Points over HTTP at a local AlipayHK, and shows every message; --full shows long values whole.`;
const POINTS = 100;
commandLine(USAGE, { full: { type: 'boolean', default: false } });
const recording = recordingFetch();

heading('apoint: an A.Point, issued end to end');
const sandbox = await createSandbox({ pointsOf: () => POINTS });
line('local AlipayHK', sandbox.url);
line('Client-Id', sandbox.clientId);
line(
  "client's key",
  `RSA ${sandbox.clientKeys.signing.publicKey.bits}, ${sandbox.clientKeys.signing.publicKey.fingerprint}`,
);
line(
  "platform's key",
  `RSA ${sandbox.platformKeys.signing.bits}, ${sandbox.platformKeys.signing.fingerprint}`,
);

const plain = clientOf(sandbox, 'plain');
const encrypted = clientOf(sandbox, 'encrypted');

heading('1. Plain');
await issue(plain, 'member-1', 1);

heading('2. Encrypted both ways');
await issue(encrypted, 'member-2', 1);

heading('3. The first answer is lost on the way');
sandbox.faults.inject({ kind: 'drop-after-commit' });
await issue(encrypted, 'member-3', 2);

heading('The ledger of the local AlipayHK');
for (const { bizNo, points, answer } of await sandbox.ledger.entries())
  line(bizNo ?? '-', `${points} points, ${answer.result.resultCode}`);
const { issues, refusals, points } = await sandbox.ledger.totals();
line('in all', `${issues} issues, ${refusals} refusals, ${points} points`);
check(
  issues === 3 && refusals === 0 && points === 3 * POINTS,
  'three users have their points, and each has them once',
);

await sandbox.close();
heading(failures() === 0 ? 'All as it should be.' : `What is off is marked by ✗ above: ${failures()}.`);
console.log(
  failures() === 0
    ? 'Next: packages/client/README.md shows how to issue points from your own code.'
    : 'Next: run pnpm quickstart --full, and open an issue with what it prints.',
);
process.exitCode = failures() === 0 ? 0 : 1;

function clientOf({ url, clientId, clientKeys, platformKeys }: Sandbox, mode: 'plain' | 'encrypted'): Client {
  const encryption = rsaAes({
    sealFor: platformKeys.encryption,
    openWith: clientKeys.encryption.privateKey,
  });
  return createClient({
    clientId,
    baseUrl: url,
    signingKey: clientKeys.signing.privateKey,
    platformKeys: platformKeys.signing,
    fetch: recording.fetch,
    retry: { baseDelayMilliseconds: 50 },
    ...(mode === 'encrypted' ? { encryption } : {}),
  });
}

async function issue(client: Client, memberId: string, expectedAttempts: number): Promise<void> {
  const outcome = await client.issueBenefit({
    providerUserInfo: { memberId },
    benefitIssueMode: 'BENEFIT_PRODUCT_ID',
    benefitIssueDetail: { benefitProductId: 'DEMO' },
  });
  const exchanges = recording.take();
  for (const exchange of exchanges) await printExchange(exchange, sandbox);
  check(outcome.status === 'issued', 'the points are issued');
  check(
    exchanges.length === expectedAttempts,
    `it took ${expectedAttempts === 1 ? 'one attempt' : `${expectedAttempts} attempts`}`,
  );
  printOutcome(outcome);
}

function printOutcome(outcome: IssueOutcome): void {
  const reason = outcome.status === 'unknown' ? outcome.error.code : outcome.resultCode;
  console.log('');
  line('outcome', `${outcome.status} (${reason})`, outcome.status === 'issued' ? 'green' : 'red');
  line('bizNo', outcome.bizNo);
  line('Tracer-Id', outcome.tracerId ?? 'none');
}
