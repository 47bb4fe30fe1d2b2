/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];

/**
 * A JSON object. A member that is `undefined` is left out, as in `JSON.stringify`.
 *
 * You can use your own `type` in its place, but not an `interface`: TypeScript gives interfaces no index signature.
 */
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}
