export { describeResultCode } from './result-codes/describe-result-code.js';
export { judgeResult, type ResultJudgement } from './result-codes/judge-result.js';
export { RESULT_CODES, type ResultAction, type ResultCodeEntry } from './result-codes/table.js';
