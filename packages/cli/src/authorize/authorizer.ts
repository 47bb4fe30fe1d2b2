import type { IncomingMessage, ServerResponse } from 'node:http';
import { createVerifier, type VerifierOptions } from '@apoint/gateway';
import { nodeRequest } from '@apoint/gateway/node';
import { describeErrorCode } from '@apoint/primitives/codes';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import {
  checkFunction,
  checkWhole,
  checkWord,
  optionInvalid,
  ownOptions,
} from '@apoint/primitives/internal/options';
import { type Admin, adminAnswers, checkAdmin, checkPlace, startAdmin } from '../proxy/admin.js';
import { factsOf } from '../proxy/facts.js';
import { DEFAULT_DRAIN_MILLISECONDS, type RunningProxy } from '../proxy/inbound.js';
import { type Place, startLocalServer } from '../proxy/local-server.js';
import { createMetrics } from '../proxy/metrics.js';
import { checkQuestion } from './check-question.js';
import { type LineIn, originalLine } from './original-line.js';

/** Options of {@link startAuthorizer}. */
export interface AuthorizerOptions {
  /** What verifies. Sealed requests are verified as they came, and stay sealed. */
  readonly verifier: Omit<VerifierOptions, 'encryption'>;
  readonly lineIn: LineIn;
  readonly listen?: Place | undefined;
  /**
   * Default: a port of its own on this machine. Never the same port: a gateway asks there by whatever path a stranger has chosen, and 200
   * would let him pass.
   */
  readonly admin?: Exclude<Admin, 'same-port'> | undefined;
  readonly drainMilliseconds?: number | undefined;
  /** Told the code of what is refused, and the error. */
  readonly onRefusal?: ((error: ApointError) => void) | undefined;
}

const NAMES: readonly (keyof AuthorizerOptions)[] = [
  'verifier',
  'lineIn',
  'listen',
  'admin',
  'drainMilliseconds',
  'onRefusal',
];

/** Proved whose they are, and still may not pass. */
const FORBIDDEN: readonly ApointErrorCode[] = [
  'REQUEST_REPLAYED',
  'TIME_TOO_OLD',
  'TIME_IN_FUTURE',
  'HEADER_RESERVED',
  'BODY_TOO_LARGE',
];

/**
 * Starts a server that gateways ask whether a request may pass. They must send its body, byte for byte, and its line. It answers 200 with
 * the verified facts in headers; 401 or 403 with a code in `Apoint-Refusal`; or 503 where it cannot tell.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export async function startAuthorizer(given: AuthorizerOptions): Promise<RunningProxy> {
  const options = ownOptions(given, NAMES);
  const { lineIn, onRefusal, drainMilliseconds = DEFAULT_DRAIN_MILLISECONDS } = options;
  checkWord('lineIn', lineIn ?? '', ['request-line', 'x-original', 'x-forwarded']);
  checkWhole('drainMilliseconds', drainMilliseconds, 0, 2 ** 31 - 1);
  checkFunction('onRefusal', onRefusal);
  const place = checkPlace('listen', options.listen ?? {});
  const admin = checkAdmin(options.admin);
  if (admin === 'same-port') throw optionInvalid('admin', "a place, or 'off'");
  const verifier = createVerifier({ ...options.verifier, encryption: 'passed-on' });
  const metrics = createMetrics();
  const answered = metrics.count('apoint.authorizations', 'Answers to gateways that asked.');

  const factsFor = async (question: IncomingMessage) => {
    checkQuestion(question);
    const asked = nodeRequest(question);
    const line = originalLine(question, lineIn);
    const { request, replayError } = await verifier.verifyRequest({
      ...line,
      headers: asked.headers,
      body: asked.body,
    });
    return factsOf(request, replayError);
  };
  const answers = adminAnswers(metrics, () => server.draining());
  const server = await startLocalServer(async (question, answer) => {
    try {
      const facts = await factsFor(question);
      answered({ 'http.response.status_code': 200 });
      answer.writeHead(200, { ...facts, 'Content-Length': 0 }).end();
    } catch (error) {
      // Without a code it is the connection that broke off.
      if (!ApointError.is(error)) return void answer.destroy();
      onRefusal?.(error);
      answered({ 'http.response.status_code': statusOf(error), 'error.type': error.code });
      refuse(question, answer, error);
    }
  }, place);
  const adminServer = await startAdmin(admin, answers);
  return {
    url: server.url,
    adminUrl: adminServer?.url,
    close: async () => {
      await server.drain(drainMilliseconds);
      await adminServer?.drain(0);
    },
  };
}

function refuse(question: IncomingMessage, answer: ServerResponse, error: ApointError): void {
  if (!question.complete) answer.shouldKeepAlive = false;
  const { code } = error;
  answer.writeHead(statusOf(error), {
    'Apoint-Refusal': code,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': code.length,
  });
  answer.end(code);
}

/** What is not the sender's fault is 503: it is not known whether the request may pass, so it does not. */
function statusOf({ code }: ApointError): 401 | 403 | 503 {
  if (FORBIDDEN.includes(code)) return 403;
  return (describeErrorCode(code)?.status ?? 500) >= 500 ? 503 : 401;
}
