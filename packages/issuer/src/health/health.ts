import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import { versionOf } from '../database/version.js';
import type { Settings } from '../options/settings.js';

/** Whether work can go on. */
export type Health =
  | {
      readonly status: 'healthy';
      /** The version of the store. */
      readonly version: number;
      /** Orders that wait for a person. */
      readonly parked: number;
      /** Orders of ended leases, whose worker was killed or hangs, and that no other has taken yet. */
      readonly abandoned: number;
      /** For how long the order that is due longest has been due. Much of it says that workers are missing. */
      readonly overdueMilliseconds: number;
    }
  | {
      readonly status: 'unhealthy';
      /** `STORE_UNAVAILABLE` or `STORE_INCOMPATIBLE`. */
      readonly code: ApointErrorCode;
    };

/**
 * How long orders are overdue is asked only of campaigns that are running: those of the others are due whenever they are resumed. Each
 * sub-select reads its part of the index, and not all of it.
 */
const LOOK = `SELECT
    (SELECT sum(one.orders) FROM {schema}.campaign AS campaign, LATERAL (
      SELECT count(*) AS orders FROM {schema}.orders WHERE orders.campaign = name AND orders.state = 'parked') AS one) AS parked,
    (SELECT sum(one.orders) FROM {schema}.campaign AS campaign, LATERAL (
      SELECT count(*) AS orders FROM {schema}.orders WHERE orders.campaign = name AND orders.state = 'sending' AND due_at <= {now}) AS one) AS abandoned,
    (SELECT max({now} - due) FROM {schema}.campaign AS campaign, LATERAL (VALUES
        ((SELECT min(due_at) FROM {schema}.orders WHERE campaign = name AND orders.state = 'waiting')),
        ((SELECT min(due_at) FROM {schema}.orders WHERE campaign = name AND orders.state = 'unknown'))
      ) AS one(due)
      WHERE campaign.state = 'running' AND rests_until <= {now} AND coalesce(starts_at <= {now}, true)
        AND coalesce(ends_at > {now}, true)) AS overdue`;

/** Looks at the store. It does not throw if that fails. */
export async function healthOf({ store }: Settings): Promise<Health> {
  try {
    await store.ready();
    const [row] = await store.askUnchecked(LOOK);
    const { version } = await versionOf(store.askUnchecked);
    return {
      status: 'healthy',
      version,
      parked: Number(row?.['parked'] ?? 0),
      abandoned: Number(row?.['abandoned'] ?? 0),
      overdueMilliseconds: Math.max(0, Number(row?.['overdue'] ?? 0)),
    };
  } catch (error) {
    if (ApointError.is(error)) return { status: 'unhealthy', code: error.code };
    throw error;
  }
}
