import type * as v from 'valibot';
import type { JsonObject } from '../json.js';
import { jsonObject, resultSchema } from './body-schemas.js';
import { checkBody } from './check-body.js';
import type { MemberSchemas } from './member-schemas.js';
import { normaliseResponse } from './response-validator.js';

const NO_SCHEMAS: MemberSchemas = new Map();

/** A validator of request bodies with these members and any others. It returns the same value. */
export function requestOf<Request extends object>(entries: v.ObjectEntries): (value: unknown) => Request {
  const schema = jsonObject(entries);
  return (value) => {
    checkBody(value, { schema, memberSchemas: NO_SCHEMAS, code: 'REQUEST_INVALID' });
    // The check above guarantees this type.
    return value as Request;
  };
}

/** A validator of response bodies with a `result`, these members and any others. It returns a normalised copy. */
export function responseOf<Response extends object>(entries: v.ObjectEntries): (value: unknown) => Response {
  const schema = jsonObject({ result: resultSchema, ...entries });
  const optional = Object.keys(entries);
  return (value) => {
    const body: JsonObject = checkBody(value, {
      schema,
      memberSchemas: NO_SCHEMAS,
      code: 'RESPONSE_INVALID',
    });
    // The check above guarantees this type.
    return normaliseResponse(body, optional) as Response;
  };
}
