import type { JsonObject } from '../json.js';

/** Whether a JSON value is an object: not null and not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
