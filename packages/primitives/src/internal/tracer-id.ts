const TRACER_ID = /^[\x21-\x7E]{1,256}$/;

/** Whether a `Tracer-Id` is safe to show and log: 1 to 256 visible ASCII characters. It is not signed, so anybody can set it. */
export function isTracerId(value: unknown): value is string {
  return typeof value === 'string' && TRACER_ID.test(value);
}
