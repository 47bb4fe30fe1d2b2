export { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
export type { Campaign } from './campaign.js';
export type { Cors } from './cors.js';
export { createSandbox, type Sandbox } from './create-sandbox.js';
export { type Fault, type FaultKind, FaultQueue } from './faults.js';
export type { AnsweredRequest } from './internal/request-log.js';
export type {
  Account,
  Budgets,
  Claim,
  Decision,
  Ledger,
  LedgerEntry,
  LedgerTotals,
  Standing,
} from './ledger.js';
export { createMemoryLedger } from './memory-ledger.js';
export type { NotifyOptions } from './notify/notify-options.js';
export type { NotificationAttempt, NotificationAttemptFacts, NotificationOutcome } from './notify/outcome.js';
export type { CampaignPeriod, CloseOptions, EndKeys, PlatformKeys, SandboxOptions } from './options.js';
export type { Page } from './page.js';
