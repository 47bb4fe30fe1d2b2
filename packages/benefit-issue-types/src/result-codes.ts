export { describeResultCode } from './result-codes/describe-result-code.js';
export { FAMILY_RESULT_CODES } from './result-codes/family-table.js';
export { judgeResult, type ResultJudgement } from './result-codes/judge-result.js';
export { maybeAboutRepetition } from './result-codes/maybe-about-repetition.js';
export { RESULT_CODES, type ResultAction, type ResultCodeEntry } from './result-codes/table.js';
