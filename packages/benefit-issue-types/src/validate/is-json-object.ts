import type { JsonObject } from '../json.js';

/** Whether a value, known to be JSON, is an object: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
