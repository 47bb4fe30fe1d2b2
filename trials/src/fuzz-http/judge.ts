import { describeErrorCode } from '@apoint/primitives/codes';
import type { Answer } from './read-answers.js';
import type { World } from './world.js';

/** Codes that only a verified sender gets, so these answers are always signed. */
const SIGNED = [
  'REQUEST_REPLAYED',
  'ENVELOPE_OPEN_FAILED',
  'ENVELOPE_BODY_INVALID',
  'ENVELOPE_ALGORITHM_UNKNOWN',
  'JSON_INVALID',
];

/** Classifies an answer in one word. Throws if the answer is not allowed. */
export async function judge(world: World, { status, headers, body }: Answer): Promise<string> {
  const line = world.takeLine(headers.get('tracer-id') ?? '');
  if (!line) {
    // An answer of the server or of its framework.
    if (status < 400 || headers.has('signature'))
      throw new Error(`an answer ${status} out of nowhere: ${body}`);
    return `server ${status}`;
  }
  if (line.method === 'HEAD') return 'answer to HEAD';
  if (headers.has('signature')) {
    const { result } = (await world.verify(line, headers, body)).json as Result;
    if (status !== 200) throw new Error(`a signed answer with status ${status}`);
    return result.resultStatus === 'S' ? 'accepted' : `signed ${codeOf(result)}`;
  }
  const { result } = JSON.parse(body) as Result;
  const code = codeOf(result);
  if (SIGNED.includes(code) || status !== statusOf(code))
    throw new Error(`${status} ${code} without a signature`);
  return `unsigned ${code}`;
}

interface Result {
  readonly result: { readonly resultStatus: string; readonly resultMessage?: string };
}

function codeOf({ resultStatus, resultMessage = '' }: Result['result']): string {
  if (resultStatus !== 'U') throw new Error(`a refusal of status ${resultStatus}`);
  return resultMessage;
}

function statusOf(code: string): number | undefined {
  return describeErrorCode(code)?.status;
}
