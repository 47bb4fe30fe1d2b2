import type { BenefitIssueResponse, Operation } from '@apoint/benefit-issue-types';
import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { validateRequest } from '@apoint/benefit-issue-types/validate';
import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';

/** Checks a request with its `bizNo`, and writes it as the JSON that is stored and sent. */
export type WriteBody = (request: { readonly bizNo: string }) => string;

/** @throws {@link ApointError} `OPTION_INVALID`; the function that it returns: `REQUEST_INVALID`, and what the operation throws */
export function bodyWriter(operation: Operation<object, BenefitIssueResponse> | undefined): WriteBody {
  if (operation === undefined || operation.validateRequest === issueBenefit.validateRequest)
    return (request) => JSON.stringify(validateRequest(request));
  const validate: unknown = operation?.validateRequest;
  if (typeof validate === 'function') return (request) => writtenBy(validate(request), request.bizNo);
  throw optionInvalid('issueBenefit', 'an operation with a validateRequest, as createIssueBenefit makes it');
}

/** Holds what an operation of the caller returns against the rules of the page, since these bytes can never be mended. */
function writtenBy(request: unknown, bizNo: string): string {
  const body: string | undefined = JSON.stringify(request);
  const read = validateRequest(body === undefined ? undefined : JSON.parse(body));
  if (read.bizNo === bizNo) return body;
  throw new ApointError(
    'REQUEST_INVALID',
    'The operation of the option issueBenefit must leave the bizNo as it is.',
    {
      faults: [{ path: 'bizNo', message: 'was changed by the validator' }],
    },
  );
}
