/** A number of a column, which some libraries give as text or bigint; `undefined` for NULL. */
export function numberOf(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}

/** A text of a column; `undefined` for NULL. */
export function textOf(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}
