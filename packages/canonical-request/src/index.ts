export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export {
  type CanonicalRequestFields,
  canonicalRequest,
  checkClientId,
} from './canonical-request.js';
export {
  type CheckFreshnessOptions,
  checkFreshness,
  DEFAULT_FRESHNESS,
  type Freshness,
  toleranceOf,
} from './freshness.js';
export { type FormatTimeOptions, formatTime, parseTime, type WireTime } from './time.js';
