import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Operation, OperationResponse } from '@apoint/benefit-issue-types';
import { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
import { inquireBenefit } from '@apoint/benefit-issue-types/operations/inquire-benefit';
import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { redeemBenefit } from '@apoint/benefit-issue-types/operations/redeem-benefit';
import { type ClientOptions, createClient } from '@apoint/client';
import { DEFAULT_MAXIMUM_BODY_BYTES, readBody } from '@apoint/message';
import { parseJson } from '@apoint/message/internal/parse-json';
import { ApointError } from '@apoint/primitives/errors';
import {
  checkFunction,
  checkWhole,
  checkWord,
  optionInvalid,
  ownOptions,
} from '@apoint/primitives/internal/options';
import { isObject } from '../is-object.js';
import { type Admin, adminAnswers, checkAdmin, checkPlace, startAdmin } from './admin.js';
import { bothListeners } from './both-listeners.js';
import { measureClient } from './client-metrics.js';
import { DEFAULT_DRAIN_MILLISECONDS, type RunningProxy } from './inbound.js';
import { openJournal } from './journal.js';
import { checkLocal } from './local-guard.js';
import { type Place, startLocalServer } from './local-server.js';
import { createMetrics } from './metrics.js';
import { answerOfOutcome, answerOfRefusal, type OutcomeAnswer } from './outcome-answer.js';
import { type MissingBizNo, orderSender } from './send-order.js';

/** Options of {@link startOutboundProxy}. */
export interface OutboundOptions {
  /** The client, with the `baseUrl` of the platform. */
  readonly client: ClientOptions;
  /** The folder in which orders are stored before they are sent. */
  readonly journal: string;
  readonly listen?: Place | undefined;
  /** Further names, without a port, that this server may be asked by. Default: those of this machine only. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Default: a port of its own on this machine. */
  readonly admin?: Admin | undefined;
  /** What becomes of an order without a `bizNo`. Default: it is refused. */
  readonly missingBizNo?: MissingBizNo | undefined;
  /** A longer body is refused. Default 1 MiB. */
  readonly maximumBodyBytes?: number | undefined;
  /** How long {@link RunningProxy.close} waits for open requests. Default: as long as a call may take, and 5 seconds more. */
  readonly drainMilliseconds?: number | undefined;
}

const NAMES: readonly (keyof OutboundOptions)[] = [
  'client',
  'journal',
  'listen',
  'allowedHosts',
  'admin',
  'missingBizNo',
  'maximumBodyBytes',
  'drainMilliseconds',
];

/** An operation whose own validator finds out whether a body is one of its requests. */
type AnyOperation = Operation<object, OperationResponse>;

/** What is known of the operations besides that of orders. */
const OPERATIONS = [inquireBenefit, redeemBenefit] as readonly unknown[] as readonly AnyOperation[];

/**
 * Starts a server for programs on this machine that speak plain JSON. What they post is sealed, signed and sent to the same path of the
 * platform, and the verified outcome is the answer. An order is stored before it is sent, and the same `bizNo` sends the same bytes.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `CLIENT_ID_INVALID`, `STORE_UNAVAILABLE`
 */
export async function startOutboundProxy(given: OutboundOptions): Promise<RunningProxy> {
  const options = ownOptions(given, NAMES);
  const { journal: folder, missingBizNo = 'refused', allowedHosts = [] } = options;
  const { maximumBodyBytes = DEFAULT_MAXIMUM_BODY_BYTES } = options;
  checkWord('missingBizNo', missingBizNo, ['refused', 'made']);
  checkWhole('maximumBodyBytes', maximumBodyBytes, 1);
  const place = checkPlace('listen', options.listen ?? {});
  const admin = checkAdmin(options.admin);
  const names = checkedHosts(allowedHosts);
  if (typeof folder !== 'string' || folder === '') throw optionInvalid('journal', 'the path of a folder');
  const metrics = createMetrics();
  if (typeof options.client !== 'object' || options.client === null)
    throw optionInvalid('client', 'the options of a client');
  const { onEvent, ...sending } = options.client;
  checkFunction('client.onEvent', onEvent);
  const client = createClient({
    issueBenefit,
    ...sending,
    onEvent: bothListeners(measureClient(metrics), onEvent),
  } as ClientOptions);
  const { drainMilliseconds = drainFor(sending.timeoutMilliseconds) } = options;
  checkWhole('drainMilliseconds', drainMilliseconds, 0, 2 ** 31 - 1);
  const orders = orderSender(client, await openJournal(folder, sending.clientId), missingBizNo);

  const answerTo = async (request: IncomingMessage): Promise<OutcomeAnswer> => {
    checkLocal(request, names);
    if (server.draining()) throw stopping();
    checkRequest(request);
    const json = parseObject(await readBody(request, maximumBodyBytes));
    const { url: path = '' } = request;
    if (path === ISSUE_URI) return orders.send(json);
    return answerOfOutcome(await client.call(operationAt(path), json as never));
  };
  const answers = adminAnswers(metrics, () => server.draining());
  const server = await startLocalServer(async (request, response) => {
    if (admin === 'same-port' && isLocal(request, names) && answers(request, response)) return;
    try {
      reply(request, response, await answerTo(request));
    } catch (error) {
      // Without a code it is the connection that broke off.
      if (ApointError.is(error)) reply(request, response, answerOfRefusal(error));
      else response.destroy();
    }
  }, place);
  metrics.gauge('http.server.active_requests', 'Requests without an answer yet.', server.active);
  const adminServer = await startAdmin(admin, answers);
  return {
    url: server.url,
    adminUrl: admin === 'same-port' ? server.url : adminServer?.url,
    close: async () => {
      await server.drain(drainMilliseconds);
      await adminServer?.drain(0);
    },
  };
}

function reply(request: IncomingMessage, response: ServerResponse, { status, json }: OutcomeAnswer): void {
  // The rest of a body that was refused would be read as the next request.
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(json),
    'Cache-Control': 'no-store',
    ...(status === 405 && { Allow: 'POST' }),
  });
  response.end(json);
}

/** @throws {@link ApointError} `METHOD_INVALID`, `CONTENT_TYPE_UNSUPPORTED`, `CHARSET_UNSUPPORTED`, `CONTENT_ENCODING_UNSUPPORTED` */
function checkRequest({ method, headers }: IncomingMessage): void {
  if (method !== 'POST')
    throw new ApointError('METHOD_INVALID', 'Orders and calls are posted; use the method POST.');
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json')
    throw new ApointError('CONTENT_TYPE_UNSUPPORTED', 'Send plain JSON, as application/json.');
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    throw new ApointError('CHARSET_UNSUPPORTED', 'Send UTF-8, which is also what is signed.');
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    throw new ApointError('CONTENT_ENCODING_UNSUPPORTED', 'Send the body uncompressed.');
}

/** @throws {@link ApointError} `REQUEST_INVALID`, and the codes of JSON */
function parseObject(body: Uint8Array): object {
  const json = parseJson(body);
  if (isObject(json)) return json;
  throw new ApointError('REQUEST_INVALID', 'The body must be a JSON object.');
}

/**
 * An operation that is not known may do anything, so it is never repeated.
 *
 * @throws {@link ApointError} `URI_INVALID` for another spelling of the path of orders: what is sent there must be in the journal
 */
function operationAt(path: string): AnyOperation {
  if (spelledOut(path) === ISSUE_URI.toLowerCase())
    throw new ApointError(
      'URI_INVALID',
      'Orders have one path; send it without a query and without escapes.',
    );
  return OPERATIONS.find((one) => one.path === path) ?? { path, repetition: 'never' };
}

/** The path as a platform could read it. */
function spelledOut(path: string): string {
  const [before = ''] = path.split(/[?#;]/);
  const letters = before.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return letters
    .toLowerCase()
    .replace(/[/\\]+/g, '/')
    .replace(/(.)\/$/, '$1');
}

/** @throws {@link ApointError} `OPTION_INVALID` */
function checkedHosts(given: readonly string[]): string[] {
  if (Array.isArray(given) && given.every((name) => /^(?:[\w.-]+|\[[0-9a-f:.]+\])$/i.test(String(name))))
    return given.map((name) => name.toLowerCase());
  throw optionInvalid('allowedHosts', 'a list of host names without a port');
}

function isLocal(request: IncomingMessage, names: readonly string[]): boolean {
  try {
    checkLocal(request, names);
    return true;
  } catch {
    return false;
  }
}

function drainFor(timeoutMilliseconds: number = DEFAULT_DRAIN_MILLISECONDS): number {
  return timeoutMilliseconds + 5000;
}

function stopping(): ApointError {
  return new ApointError(
    'GATEWAY_BUSY',
    'The proxy is about to stop and takes no more orders; ask again soon.',
  );
}
