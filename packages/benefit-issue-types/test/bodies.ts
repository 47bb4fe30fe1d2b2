import { ApointError } from '@apoint/primitives/errors';

/** A request with nothing but what is required. */
export function request(members: object = {}): Record<string, unknown> {
  return {
    providerUserInfo: {},
    benefitIssueMode: 'BENEFIT_PRODUCT_ID',
    benefitIssueDetail: {},
    ...members,
  };
}

/** A response with nothing but what is required. */
export function response(members: object = {}): Record<string, unknown> {
  return { result: { resultCode: 'SUCCESS', resultStatus: 'S' }, ...members };
}

/** The error that a call throws; a test fails if it throws none, or one of another class. */
export function refusalOf(call: () => unknown): ApointError {
  try {
    call();
  } catch (error) {
    if (error instanceof ApointError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

/** The paths of the faults, as they come. */
export function faultPaths(call: () => unknown): string[] {
  return (refusalOf(call).faults ?? []).map(({ path }) => path);
}

/** Objects within objects: `levels` of them, the outermost included. */
export function nest(levels: number): Record<string, unknown> {
  let value: Record<string, unknown> = {};
  for (let level = 1; level < levels; level++) value = { in: value };
  return value;
}
