/** What a JSON text can hold. */
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];

/**
 * A JSON object. A member that is `undefined` is not written, just as `JSON.stringify` leaves it out.
 *
 * A `type` of one's own can stand in for it; an `interface` cannot, as TypeScript gives interfaces no index signature.
 */
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}
