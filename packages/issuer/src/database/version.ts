import { ApointError } from '@apoint/primitives/errors';
import { MIGRATIONS } from './migrations.js';
import type { Ask } from './store.js';

/** What the store says of itself. */
export interface StoreVersion {
  readonly version: number;
  /** The oldest version of this package that can still work with the store. */
  readonly worksWith: number;
}

/** The version of a store; 0 for a database without one. */
export async function versionOf(ask: Ask): Promise<StoreVersion> {
  const [there] = await ask("SELECT to_regclass('{schema}.version') IS NOT NULL AS is_there");
  if (there?.['is_there'] !== true) return { version: 0, worksWith: 0 };
  const [row] = await ask(
    'SELECT coalesce(max(version), 0) AS version, coalesce(max(works_with), 0) AS works_with FROM {schema}.version',
  );
  return { version: Number(row?.['version']), worksWith: Number(row?.['works_with']) };
}

/** @throws {@link ApointError} `STORE_INCOMPATIBLE` unless this version of the package can work with the store */
export async function checkVersion(ask: Ask): Promise<void> {
  const { version, worksWith } = await versionOf(ask);
  refuseNewer(worksWith);
  if (version >= MIGRATIONS.length) return;
  throw new ApointError(
    'STORE_INCOMPATIBLE',
    'The tables of the orders are missing or of an older version; call issuer.migrate() first.',
  );
}

/** @throws {@link ApointError} `STORE_INCOMPATIBLE` */
export function refuseNewer(worksWith: number): void {
  if (worksWith <= MIGRATIONS.length) return;
  throw new ApointError(
    'STORE_INCOMPATIBLE',
    'The tables of the orders are of a newer version, which this one could damage; install a newer @apoint/issuer.',
  );
}
