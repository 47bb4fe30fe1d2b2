/** One step from a version of the tables to the next. */
export interface Migration {
  /** The oldest version of this package that can still work with the tables after this step. */
  readonly worksWith: number;
  readonly statements: readonly string[];
}

/**
 * All steps, the first one from nothing. A step that is published is never changed. A step that only adds what older versions need not
 * know keeps the `worksWith` of the step before, so old and new workers work side by side.
 *
 * Times are milliseconds since 1970. `due_at` says from when a worker may take an order: one that is `sending` at the end of its lease,
 * and one in a final state or parked never.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    worksWith: 1,
    statements: [
      `CREATE TABLE {schema}.campaign (
         name text COLLATE "C" PRIMARY KEY,
         state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'paused', 'cancelled')),
         because text,
         starts_at bigint,
         ends_at bigint,
         maximum_orders bigint,
         maximum_points bigint,
         rate_per_second double precision CHECK (rate_per_second > 0),
         created_at bigint NOT NULL,
         started_at bigint,
         rests_until bigint NOT NULL DEFAULT 0,
         rests integer NOT NULL DEFAULT 0,
         paced_until double precision NOT NULL DEFAULT 0
       )`,
      // Beside the campaign, so that a long transaction that enqueues does not hold up the workers, which lock the row of the campaign.
      `CREATE TABLE {schema}.total (
         campaign text COLLATE "C" PRIMARY KEY REFERENCES {schema}.campaign,
         orders bigint NOT NULL DEFAULT 0,
         points bigint NOT NULL DEFAULT 0
       )`,
      `CREATE TABLE {schema}.orders (
         biz_no text COLLATE "C" PRIMARY KEY,
         campaign text COLLATE "C" NOT NULL REFERENCES {schema}.campaign,
         state text COLLATE "C" NOT NULL DEFAULT 'waiting'
           CHECK (state IN ('waiting', 'sending', 'unknown', 'parked', 'issued', 'rejected', 'cancelled')),
         due_at bigint CHECK ((due_at IS NULL) = (state IN ('parked', 'issued', 'rejected', 'cancelled'))),
         attempts integer NOT NULL DEFAULT 0,
         rung integer NOT NULL DEFAULT 0,
         holder text,
         key text COLLATE "C" NOT NULL,
         points bigint NOT NULL DEFAULT 0 CHECK (points >= 0),
         body text NOT NULL,
         enqueued_at bigint NOT NULL,
         sent_at bigint,
         ended_at bigint,
         code text,
         tracer_id text,
         response bytea
       )`,
      'CREATE INDEX orders_due ON {schema}.orders (campaign, state, due_at)',
    ],
  },
];
