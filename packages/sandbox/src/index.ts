export { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
export { Campaign } from './campaign.js';
export type { Cors } from './cors.js';
export { createSandbox, type Sandbox } from './create-sandbox.js';
export { type Fault, type FaultKind, FaultQueue } from './faults.js';
export { Ledger, type LedgerEntry, type LedgerTotals } from './ledger.js';
export type { CampaignPeriod, EndKeys, SandboxOptions } from './options.js';
export type { Page } from './page.js';
