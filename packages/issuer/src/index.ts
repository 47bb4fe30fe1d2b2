export type {
  Campaign,
  CampaignState,
  CampaignStatus,
  OrderCounts,
  OrderState,
  PointTotals,
} from './campaign/campaign.js';
export { createIssuer, type Issuer } from './create-issuer.js';
export type {
  IssuerDatabase,
  SqlQuery,
  SqlRow,
  SqlRows,
  SqlValue,
  Transaction,
} from './database/database.js';
export { fromPg, type PgClient, type PgPool } from './database/from-pg.js';
export { fromPglite, type PgliteDatabase, type PgliteTransaction } from './database/from-pglite.js';
export type { Enqueued, EnqueueOptions, NewOrder } from './enqueue/enqueue-options.js';
export { orderNumber } from './enqueue/order-number.js';
export type {
  CampaignBackedOff,
  CampaignPaused,
  IssuerEvent,
  IssuerEventBase,
  LeaseLost,
  LeasesEnded,
  OrderEventBase,
  OrderFinished,
  OrderStarted,
  OrdersEnqueued,
  StoreUnavailable,
  WorkerStarted,
  WorkerStopped,
} from './events/issuer-event.js';
export type { Health } from './health/health.js';
export type { IssuerOptions } from './options/issuer-options.js';
export type { Difference, DifferenceKind, PlatformRow, Reconciliation } from './report/reconciliation.js';
export type { ReportRow } from './report/report-row.js';
export type { RetryOptions } from './work/retry.js';
export type { WorkOptions, WorkSummary } from './work/work-options.js';
