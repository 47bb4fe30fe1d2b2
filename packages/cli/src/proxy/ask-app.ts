import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { DEFAULT_MAXIMUM_BODY_BYTES } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { checkWhole, optionInvalid } from '@apoint/primitives/internal/options';

/** How an application is asked. */
export interface AppOptions {
  /** Scheme, host and port of the application. */
  readonly to: string;
  /** The time for a whole answer. Default 8000: the client of the other end gives up after 10 seconds. */
  readonly timeoutMilliseconds?: number | undefined;
  /** A longer answer is none. Default 1 MiB. */
  readonly maximumAnswerBytes?: number | undefined;
}

/** A plain request for the application. */
export interface AppRequest {
  readonly method: string;
  readonly uri: string;
  /** Names and values in turn, without those of the connection and the body. */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

/** An application that can be asked. */
export interface App {
  /**
   * The bytes of an answer with HTTP status 200. Nothing is asked twice: a request that got no answer may have been carried out.
   *
   * @throws {@link ApointError} `NETWORK_FAILED`, `TIMED_OUT`, `BODY_TOO_LARGE`, `RESPONSE_INVALID`
   */
  ask(request: AppRequest): Promise<Uint8Array>;
  close(): void;
}

const DEFAULT_TIMEOUT_MILLISECONDS = 8000;
/** Shorter than what servers keep an idle connection for, so that it is rarely closed under a request. */
const IDLE_MILLISECONDS = 2000;
const MOST_CONNECTIONS = 256;
const LONGEST_TIMER = 2 ** 31 - 1;

/** @throws {@link ApointError} `OPTION_INVALID` */
export function appAt({
  to,
  timeoutMilliseconds = DEFAULT_TIMEOUT_MILLISECONDS,
  maximumAnswerBytes = DEFAULT_MAXIMUM_BODY_BYTES,
}: AppOptions): App {
  const { protocol, hostname, port, host } = originOf(to);
  checkWhole('timeoutMilliseconds', timeoutMilliseconds, 1, LONGEST_TIMER);
  checkWhole('maximumAnswerBytes', maximumAnswerBytes, 1);
  const [Agent, start] = protocol === 'https:' ? [HttpsAgent, httpsRequest] : [HttpAgent, httpRequest];
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MILLISECONDS, maxSockets: MOST_CONNECTIONS });
  const where = { agent, hostname: hostname.replace(/^\[|\]$/g, ''), port };
  return {
    ask: ({ method, uri: path, headers, body }) =>
      new Promise((resolve, reject) => {
        const sending = start({
          ...where,
          method,
          path,
          // As a list, they are written as they are; Node looks at each member of an object several times.
          headers: ['Host', host, 'Content-Length', String(body.length), ...headers],
        });
        const late = (): void => {
          reject(
            new ApointError('TIMED_OUT', `The application did not answer within ${timeoutMilliseconds} ms.`),
          );
          sending.destroy();
        };
        const timer = setTimeout(late, timeoutMilliseconds);
        let answered = false;
        const ended = (cause?: unknown): void => {
          // Once an answer has begun, its stream tells whether it came to its end.
          if (answered) return;
          clearTimeout(timer);
          reject(brokeOff(cause));
        };
        sending.once('response', (answer) => {
          answered = true;
          bytesOf(answer, maximumAnswerBytes)
            .then(resolve, (error: unknown) => {
              reject(error);
              sending.destroy();
            })
            .finally(() => clearTimeout(timer));
        });
        // Also when the connection ends without an answer, or is switched to another protocol.
        sending.on('error', ended);
        sending.once('close', () => ended());
        // Of text, Node makes one piece with the head, which is one write.
        sending.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'latin1');
      }),
    close: () => agent.destroy(),
  };
}

/** @throws {@link ApointError} `RESPONSE_INVALID`, `BODY_TOO_LARGE`, `NETWORK_FAILED` */
async function bytesOf(answer: IncomingMessage, maximumBytes: number): Promise<Uint8Array> {
  const { statusCode, headers } = answer;
  if (statusCode !== 200)
    throw new ApointError(
      'RESPONSE_INVALID',
      'The application answered with another HTTP status than 200, so what it says decides nothing.',
    );
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    throw new ApointError(
      'RESPONSE_INVALID',
      'The application compressed its answer; answers go as they are signed.',
    );
  return collect(answer, maximumBytes);
}

/** By events, which cost less than an iteration. */
function collect(answer: IncomingMessage, maximumBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    answer.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maximumBytes) reject(tooLong(maximumBytes));
    });
    answer.once('end', () =>
      resolve(chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)),
    );
    answer.once('error', (cause) => reject(brokeOff(cause)));
    // Whatever ends it before its end.
    answer.once('close', () => answer.readableEnded || reject(brokeOff()));
  });
}

function tooLong(maximumBytes: number): ApointError {
  return new ApointError(
    'BODY_TOO_LARGE',
    `The answer of the application is longer than the limit of ${maximumBytes} bytes.`,
  );
}

function brokeOff(cause?: unknown): ApointError {
  return new ApointError(
    'NETWORK_FAILED',
    'The exchange with the application broke off; it may have carried the request out.',
    { cause },
  );
}

function originOf(to: string): URL {
  const url = typeof to === 'string' && URL.canParse(to) ? new URL(to) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url;
  throw optionInvalid('to', 'scheme, host and port of the application, such as http://127.0.0.1:3000');
}
