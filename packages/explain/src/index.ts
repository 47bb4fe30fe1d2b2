export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export { explain } from './explain.js';
export type {
  Cause,
  Certainty,
  Explanation,
  Finding,
  FindingDetail,
  FittingKey,
} from './explanation.js';
export type {
  ArrivedMessage,
  Candidates,
  ExplainOptions,
  HeaderSource,
  NamedDecryptionKey,
  NamedKey,
} from './options.js';
