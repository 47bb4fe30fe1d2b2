import type { Fault } from '@apoint/primitives/errors';
import * as v from 'valibot';
import type { JsonValue } from '../json.js';
import { appendPath } from './fault-path.js';

/** Every fault that one of our schemas finds, independent of valibot's global configuration. */
export function shapeFaults(schema: v.GenericSchema, copy: JsonValue): Fault[] {
  const { issues = [] } = v.safeParse(schema, copy, { abortEarly: false, abortPipeEarly: true });
  return issues.map(({ path = [], message }) => ({
    path: path.reduce((parents, { key }) => appendPath(parents, String(key)), ''),
    message,
  }));
}
