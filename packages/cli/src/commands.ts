import type { Command, CommandEntry } from './command.js';

/** All commands, in the order in which `apoint --help` lists them. A new command is one file and one row here. */
export const COMMANDS: readonly CommandEntry[] = [
  row('keys generate', 'makes a key pair', () => import('./commands/keys-generate.js')),
  row('keys inspect', 'tells what a file of a key is', () => import('./commands/keys-inspect.js')),
  row('keys convert', 'writes a key in another form', () => import('./commands/keys-convert.js')),
  row('content', 'prints the content to be signed', () => import('./commands/content.js')),
  row('sign', 'signs a message', () => import('./commands/sign.js')),
  row('verify', 'says whether a message verifies', () => import('./commands/verify.js')),
  row('seal', 'encrypts the body of a message', () => import('./commands/seal.js')),
  row('open', 'verifies a message and opens its envelope', () => import('./commands/open.js')),
  row('explain', 'says why a message does not verify or open', () => import('./commands/explain.js')),
  row('issue', 'issues an A.Point, and stores the order first', () => import('./commands/issue.js')),
  row('call', 'calls an operation of the platform', () => import('./commands/call.js')),
  row('campaign create', 'makes a campaign of many orders', () => import('./commands/campaign-create.js')),
  row(
    'campaign enqueue',
    'makes an order of each row of a file',
    () => import('./commands/campaign-enqueue.js'),
  ),
  row(
    'campaign work',
    'sends the orders of campaigns to their end',
    () => import('./commands/campaign-work.js'),
  ),
  row('campaign status', 'says how far campaigns are', () => import('./commands/campaign-status.js')),
  row('campaign pause', 'stops a campaign', () => import('./commands/campaign-pause.js')),
  row('campaign resume', 'lets a paused campaign go on', () => import('./commands/campaign-resume.js')),
  row('campaign cancel', 'cancels what was never sent', () => import('./commands/campaign-cancel.js')),
  row('campaign retry', 'tries parked orders again', () => import('./commands/campaign-retry.js')),
  row('campaign report', 'writes the outcome of every order', () => import('./commands/campaign-report.js')),
  row(
    'sandbox fault',
    'gives faults to the next requests of a running sandbox',
    () => import('./commands/sandbox-fault.js'),
  ),
  row(
    'sandbox budget',
    'changes the budgets of a running sandbox',
    () => import('./commands/sandbox-budget.js'),
  ),
  row(
    'sandbox state',
    'tells what a running sandbox has issued',
    () => import('./commands/sandbox-state.js'),
  ),
  row(
    'sandbox request',
    'signs a request for curl or a .http file',
    () => import('./commands/sandbox-request.js'),
  ),
  row('sandbox', 'a local AlipayHK', () => import('./commands/sandbox.js')),
  row(
    'trigger points-notify',
    'makes the sandbox notify a partner of points',
    () => import('./commands/trigger-points-notify.js'),
  ),
  row(
    'trigger membercard-create',
    'makes the sandbox notify a partner of a card',
    () => import('./commands/trigger-membercard-create.js'),
  ),
  row(
    'listen',
    "receives the platform's calls and forwards plain JSON",
    () => import('./commands/listen.js'),
  ),
  row('resend', 'forwards a call once more', () => import('./commands/resend.js')),
  row(
    'proxy inbound',
    'stands in front of an application that speaks plain JSON',
    () => import('./commands/proxy-inbound.js'),
  ),
  row(
    'proxy outbound',
    'sends orders for programs on this machine',
    () => import('./commands/proxy-outbound.js'),
  ),
  row(
    'authorize',
    'tells a gateway that asks whether a request may pass',
    () => import('./commands/authorize.js'),
  ),
  row(
    'conformance',
    'holds any other implementation against the vectors',
    () => import('./commands/conformance.js'),
  ),
  row('config check', 'says what is wrong with the settings', () => import('./commands/config-check.js')),
];

function row(
  name: string,
  summary: string,
  load: () => Promise<{ readonly command: Command }>,
): CommandEntry {
  return { name, summary, load: async () => (await load()).command };
}
