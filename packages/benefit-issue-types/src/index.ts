export type { JsonObject, JsonValue } from './json.js';
export type { Operation, OperationResponse } from './operation.js';
export type { BenefitIssueMode, BenefitIssueRequest } from './request.js';
export type { BenefitIssueResponse } from './response.js';
export type { FamilyResultCode, KnownResultCode, Result, ResultCode, ResultStatus } from './result.js';
