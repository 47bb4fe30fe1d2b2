import type { BenefitIssueRequest, BenefitIssueResponse } from '@apoint/benefit-issue-types';
import type { readResponse, writeRequest } from '@apoint/message';
import type { EncryptionLayer } from './encryption-layer.js';

/** What a client is put together from, so that an entry carries what it is for and no more. */
export interface Layers {
  readonly writeRequest: typeof writeRequest;
  readonly readResponse: typeof readResponse;
  /** Passes the request to be sent, or throws `REQUEST_INVALID`. */
  readonly validateRequest: (request: unknown) => BenefitIssueRequest;
  /** A normalised copy of a verified response, or throws `RESPONSE_INVALID`. */
  readonly validateResponse: (json: unknown) => BenefitIssueResponse;
  /** Absent where the option `encryption` is not taken. */
  readonly encryption?: EncryptionLayer;
}
