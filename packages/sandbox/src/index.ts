export { Campaign } from './campaign.js';
export { createSandbox, ISSUE_URI, type Sandbox } from './create-sandbox.js';
export { type Fault, type FaultKind, FaultQueue } from './faults.js';
export { Ledger, type LedgerEntry, type LedgerTotals } from './ledger.js';
export type { CampaignPeriod, EndKeys, SandboxOptions } from './options.js';
