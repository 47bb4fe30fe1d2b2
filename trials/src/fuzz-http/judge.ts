import { parseVerifiedJson } from '@apoint/message';
import type { Answer } from './read-answers.js';
import type { World } from './world.js';

/** Refused before the client is known: what these answer cannot be signed, or is no line that can be. */
const UNSIGNED = [
  'BODY_TOO_LARGE',
  'TIMED_OUT',
  'HEADER_MISSING',
  'HEADER_REPEATED',
  'HEADER_VALUE_INVALID',
  'CONTENT_TYPE_UNSUPPORTED',
  'CHARSET_UNSUPPORTED',
  'CONTENT_ENCODING_UNSUPPORTED',
  'CLIENT_ID_INVALID',
  'CLIENT_UNKNOWN',
  'METHOD_INVALID',
  'URI_INVALID',
];

/** What an answer is, in a word. Throws when it is none that may be given. */
export async function judge(world: World, { status, headers, body }: Answer): Promise<string> {
  const line = world.takeLine(headers.get('tracer-id') ?? '');
  if (!line) {
    // The server's own or its framework's.
    if (status < 400 || headers.has('signature'))
      throw new Error(`an answer ${status} out of nowhere: ${body}`);
    return `server ${status}`;
  }
  if (line.method === 'HEAD') return 'answer to HEAD';
  if (headers.has('signature')) {
    const { result } = parseVerifiedJson((await world.verify(line, headers, body)).body) as Result;
    if (status !== 200) throw new Error(`a signed answer with status ${status}`);
    return result.resultStatus === 'S' ? 'accepted' : `signed ${codeOf(result)}`;
  }
  const { result } = JSON.parse(body) as Result;
  const code = codeOf(result);
  if (status < 400 || !UNSIGNED.includes(code)) throw new Error(`${status} ${code} without a signature`);
  return `unsigned ${code}`;
}

interface Result {
  readonly result: { readonly resultStatus: string; readonly resultMessage?: string };
}

function codeOf({ resultStatus, resultMessage = '' }: Result['result']): string {
  if (resultStatus !== 'U') throw new Error(`a refusal of status ${resultStatus}`);
  return resultMessage;
}
