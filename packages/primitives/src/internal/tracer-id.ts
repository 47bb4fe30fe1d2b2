const TRACER_ID = /^[\x21-\x7E]{1,256}$/;

/** Whether a value may be shown and logged as a `Tracer-Id`: 1 to 256 visible ASCII characters. Anybody may have written it. */
export function isTracerId(value: unknown): value is string {
  return typeof value === 'string' && TRACER_ID.test(value);
}
