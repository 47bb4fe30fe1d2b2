import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  createGateway,
  type Gateway,
  type GatewayOptions,
  type GatewayRequest,
  type Handler,
  writtenAnswer,
} from '@apoint/gateway';
import { nodeRequest, sendNodeResponse } from '@apoint/gateway/node';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import type { AnsweredRequest } from '@apoint/sandbox';
import { createRequestLog } from '@apoint/sandbox/internal/request-log';
import { type App, appAt } from '../proxy/ask-app.js';
import { factsOf } from '../proxy/facts.js';
import { type LocalServer, startLocalServer } from '../proxy/local-server.js';
import { keepCall } from './calls.js';
import { failureOfApp, forward, type PlainCall } from './forward.js';
import type { AnsweredCall } from './tell-call.js';
import type { WhyRefused } from './why-refused.js';

/** How calls are received. */
export interface ListenerSettings {
  readonly gateway: Omit<GatewayOptions, 'onEvent'>;
  readonly forwardTo: string;
  readonly timeoutMilliseconds?: number | undefined;
  readonly port: number;
  /** The folder where calls are kept; none if they are not. */
  readonly calls: string | undefined;
  readonly why: WhyRefused;
  readonly tell: (call: AnsweredCall) => void;
  readonly onFailure: (error: unknown) => undefined;
}

/** A listener that runs. */
export interface Listener {
  readonly url: string;
  /** Takes nothing new, answers what has come, and ends. */
  close(): Promise<void>;
}

const DRAIN_MILLISECONDS = 30_000;

/** What is known of one call before it has its answer. */
interface Call {
  readonly chunks: Uint8Array[];
  plain?: PlainCall;
}

/**
 * Starts a server for the calls of the platform. What verifies is forwarded as plain JSON, and the answer is signed. The caller of what
 * does not verify is told a code and no more; why it does not is told here.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export async function startListener(settings: ListenerSettings): Promise<Listener> {
  const app = appAt({ to: settings.forwardTo, timeoutMilliseconds: settings.timeoutMilliseconds });
  const answered: { current: AnsweredRequest | undefined } = { current: undefined };
  const log = createRequestLog({
    onRequest: (request) => {
      answered.current = request;
    },
  });
  const gateway = createGateway({ ...settings.gateway, onEvent: log.onEvent } as GatewayOptions);
  const after = oneAfterTheOther(settings.onFailure);
  const server: LocalServer = await startLocalServer(
    async (request, response) => {
      const call: Call = { chunks: [] };
      const source = nodeRequest(request);
      const answer = await respond(gateway, app, call, request, response);
      if (!answer) return;
      // The log tells at once, so nothing comes between.
      log.answered(answer, { method: source.method, uri: source.uri });
      const told = answered.current;
      if (told) after(() => finish(settings, call, source, told));
    },
    { port: settings.port },
  );
  return {
    url: server.url,
    close: async () => {
      await server.drain(DRAIN_MILLISECONDS);
      app.close();
      await after(async () => undefined);
    },
  };
}

async function respond(
  gateway: Gateway,
  app: App,
  call: Call,
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    const answer = await gateway.exchange(copying(nodeRequest(request), call.chunks), asking(app, call));
    sendNodeResponse(response, answer);
    return answer;
  } catch {
    response.destroy();
    return undefined;
  }
}

function asking(app: App, call: Call): Handler {
  return async (request, { tracerId, replayError }) => {
    const { method, uri, body } = request;
    const facts = { 'Apoint-Tracer-Id': tracerId, ...factsOf(request, replayError) };
    call.plain = { method, uri, facts, body };
    return writtenAnswer(await forward(app, call.plain));
  };
}

/** The same request, which keeps the bytes of its body as the gateway reads them, within the gateway's limits. */
function copying(request: GatewayRequest, chunks: Uint8Array[]): GatewayRequest {
  const { method, uri, headers } = request;
  return {
    method,
    uri,
    headers,
    get body() {
      const { body } = request;
      if (!ArrayBuffer.isView(body)) return copied(body as AsyncIterable<Uint8Array>, chunks);
      chunks.push(body);
      return body;
    },
  };
}

async function* copied(source: AsyncIterable<Uint8Array>, chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    chunks.push(chunk);
    yield chunk;
  }
}

/** Keeps the call and tells of it, after the caller has got his answer. */
async function finish(
  { calls, forwardTo, why, tell, onFailure }: ListenerSettings,
  { chunks, plain }: Call,
  { method, uri, headers }: GatewayRequest,
  answered: AnsweredRequest,
): Promise<void> {
  const body = Buffer.concat(chunks);
  const pairs = headers as readonly (readonly [string, string])[];
  const { refused, resultCode = '', resultStatus = '' } = answered;
  const kept = {
    at: new Date().toISOString(),
    method,
    uri,
    headers: pairs,
    bodyBase64: body.toString('base64'),
    ...(plain ? { plain: decodeUtf8(plain.body), facts: plain.facts } : {}),
    forwardTo,
    outcome: refused ? refused.code : `${resultCode} ${resultStatus}`,
  };
  const id = calls === undefined ? undefined : await keepCall(calls, kept);
  const ofApp = failureOfApp(refused);
  const explanation =
    refused && !plain
      ? await why({ method, uri, headers: pairs, body }, refused).catch(onFailure)
      : undefined;
  tell({ ...answered, id, ofApp, ...(explanation ? { explanation } : {}) });
}

/** So that lines and files have the order of the answers. */
function oneAfterTheOther(
  onFailure: (error: unknown) => undefined,
): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(onFailure);
    return last;
  };
}
