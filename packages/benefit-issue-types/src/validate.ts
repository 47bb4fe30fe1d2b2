export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export {
  createRequestValidator,
  type RequestSchemas,
  type RequestValidator,
  validateRequest,
} from './validate/request-validator.js';
export {
  createResponseValidator,
  type ResponseSchemas,
  type ResponseValidator,
  validateResponse,
} from './validate/response-validator.js';
export type {
  StandardSchema,
  StandardSchemaIssue,
  StandardSchemaResult,
} from './validate/standard-schema.js';
