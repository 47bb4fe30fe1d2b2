import type { IncomingMessage } from 'node:http';
import { createGateway, type GatewayOptions, type Handler, writtenAnswer } from '@apoint/gateway';
import { nodeHandler } from '@apoint/gateway/node';
import { checkFunction, checkWhole, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { type Admin, adminAnswers, checkAdmin, checkPlace, startAdmin } from './admin.js';
import { type App, type AppOptions, appAt } from './ask-app.js';
import { bothListeners } from './both-listeners.js';
import { factsOf, isPassable } from './facts.js';
import { measureGateway } from './gateway-metrics.js';
import { type Place, startLocalServer } from './local-server.js';
import { createMetrics } from './metrics.js';

/** Options of {@link startInboundProxy}. */
export interface InboundOptions extends AppOptions {
  /** What verifies, opens, seals and signs. */
  readonly gateway: GatewayOptions;
  readonly listen?: Place | undefined;
  /** Default: a port of its own on this machine. */
  readonly admin?: Admin | undefined;
  /** The beginning of the path that something in front has taken away, such as `/prod`. */
  readonly externalUri?: string | undefined;
  /** Headers that go on to the application as they came, though nobody has signed them. Default: none but those of traces. */
  readonly passHeaders?: readonly string[] | undefined;
  /** How long {@link RunningProxy.close} waits for open requests. Default 30 000. */
  readonly drainMilliseconds?: number | undefined;
}

/** A proxy that runs. */
export interface RunningProxy {
  readonly url: string;
  /** Where `/healthz` and `/metrics` are; absent if they are off. */
  readonly adminUrl: string | undefined;
  /** Takes nothing new, answers what has come, and ends. */
  close(): Promise<void>;
}

/** What W3C Trace Context defines. They name a trace, and decide nothing. */
const OF_TRACES = ['traceparent', 'tracestate'];
export const DEFAULT_DRAIN_MILLISECONDS = 30_000;

const NAMES: readonly (keyof InboundOptions)[] = [
  'gateway',
  'to',
  'timeoutMilliseconds',
  'maximumAnswerBytes',
  'listen',
  'admin',
  'externalUri',
  'passHeaders',
  'drainMilliseconds',
];

/**
 * Starts a server in front of an application that speaks plain JSON. What comes is verified and opened by the gateway; the application
 * gets exactly the verified bytes, with the facts in headers, and its answer is sealed and signed byte by byte. Only an answer with HTTP
 * status 200 and a `result` counts. After anything else the client is told U: the application may have carried the request out.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export async function startInboundProxy(given: InboundOptions): Promise<RunningProxy> {
  const options = ownOptions(given, NAMES);
  const { drainMilliseconds = DEFAULT_DRAIN_MILLISECONDS, externalUri } = options;
  checkWhole('drainMilliseconds', drainMilliseconds, 0, 2 ** 31 - 1);
  const place = checkPlace('listen', options.listen ?? {});
  const admin = checkAdmin(options.admin);
  const passed = passedHeaders(options.passHeaders);
  const metrics = createMetrics();
  const { onEvent, ...receiving } = options.gateway ?? {};
  checkFunction('gateway.onEvent', onEvent);
  const measure = measureGateway(metrics);
  const gateway = createGateway({ ...receiving, onEvent: bothListeners(measure, onEvent) } as GatewayOptions);
  const app = appAt(options);
  // Checks externalUri before the server listens.
  nodeHandler({ gateway, handler: asking(app, []), externalUri });
  const answers = adminAnswers(metrics, () => server.draining());
  const server = await startLocalServer((request, response) => {
    if (admin === 'same-port' && answers(request, response)) return;
    const handler = asking(app, passed(request));
    return nodeHandler({ gateway, handler, externalUri })(request, response);
  }, place);
  metrics.gauge('http.server.active_requests', 'Requests without an answer yet.', server.active);
  const adminServer = await startAdmin(admin, answers);
  return {
    url: server.url,
    adminUrl: admin === 'same-port' ? server.url : adminServer?.url,
    close: async () => {
      await server.drain(drainMilliseconds);
      app.close();
      await adminServer?.drain(0);
    },
  };
}

/** The handler of one request: it asks the application. */
function asking(app: App, passed: readonly string[]): Handler {
  return async (request, { tracerId, replayError }) => {
    const { method, uri, body } = request;
    const facts = { ...OF_THE_PROXY, 'Apoint-Tracer-Id': tracerId, ...factsOf(request, replayError) };
    const headers = [...Object.entries(facts).flat(), ...passed];
    return writtenAnswer(await app.ask({ method, uri, headers, body }));
  };
}

const OF_THE_PROXY = { 'Content-Type': 'application/json; charset=UTF-8', Accept: 'application/json' };

/** @throws {@link ApointError} `OPTION_INVALID` */
function passedHeaders(given: readonly string[] = []): (request: IncomingMessage) => string[] {
  if (!Array.isArray(given) || !given.every((name) => typeof name === 'string' && isPassable(name)))
    throw optionInvalid(
      'passHeaders',
      'a list of names of headers: none that begins with Apoint-, none of the wire, and none of the connection',
    );
  const names = new Set([...OF_TRACES, ...given.map((name) => name.toLowerCase())]);
  return ({ rawHeaders }) => {
    const passed: string[] = [];
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
      const name = (rawHeaders[at] as string).toLowerCase();
      if (names.has(name)) passed.push(name, rawHeaders[at + 1] as string);
    }
    return passed;
  };
}
