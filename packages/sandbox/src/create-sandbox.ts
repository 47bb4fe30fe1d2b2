import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OperationResponse } from '@apoint/benefit-issue-types';
import { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
import {
  createGateway,
  type Gateway,
  type Handler,
  type HandlerAnswer,
  type OpenedRequest,
  type RequestContext,
} from '@apoint/gateway';
import { nodeRequest } from '@apoint/gateway/node';
import { generateKeyPair, type KeyPair, type PublicKey } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { budgetsOf, type Campaign, campaignOf } from './campaign.js';
import { CampaignRules } from './campaign-rules.js';
import { checkClosing, checkOptions } from './check-options.js';
import { type Fault, FaultQueue } from './faults.js';
import { startServer, stopServer, urlOf } from './http-server.js';
import { createRequestLog, type RequestLog } from './internal/request-log.js';
import { issueBenefit } from './issue-benefit.js';
import type { Ledger } from './ledger.js';
import { createMemoryLedger } from './memory-ledger.js';
import { createNotifier, type Notifier } from './notify/notifier.js';
import type { NotifyOptions } from './notify/notify-options.js';
import type { NotificationOutcome } from './notify/outcome.js';
import type { CloseOptions, EndKeys, PlatformKeys, SandboxOptions } from './options.js';
import { answerWith } from './results.js';
import { sendResponse } from './send-response.js';

/** A running local AlipayHK. */
export interface Sandbox {
  /** `http://127.0.0.1:<port>`, for the option `baseUrl` of a client. */
  readonly url: string;
  /** The `Client-Id` of the one client that it knows. */
  readonly clientId: string;
  /** Both halves of the client's keys: a sandbox has no secrets. */
  readonly clientKeys: EndKeys;
  /** `signing` verifies its answers, `encryption` seals requests to it. */
  readonly platformKeys: { readonly signing: PublicKey; readonly encryption: PublicKey };
  /**
   * The keys of the platform's own requests, which a partner's gateway verifies. They are never those of its answers: whoever got an
   * answer to a line of his choosing would otherwise have a request ([protocol 3.1](../protocol.md#31-one-format-for-both-directions)).
   */
  requestKeys(): Promise<KeyPair>;
  /**
   * Calls a partner as the platform does ([protocol 12.2](../protocol.md#122-the-platform-calls-partners)): signs the notification with
   * `requestKeys()`, sends it, and repeats it by the published ladder until the verified answer is `SUCCESS`.
   *
   * @throws {@link ApointError} only before the first byte leaves: `OPTION_INVALID`, `REQUEST_INVALID`, `ABORTED`, `METHOD_INVALID`,
   * `URI_INVALID` and other codes of signing and sealing
   */
  notify<Body extends object, Response extends OperationResponse>(
    options: NotifyOptions<Body, Response>,
  ): Promise<NotificationOutcome<Response>>;
  /** Every decision so far: the ledger of the options, or one in memory. */
  readonly ledger: Ledger;
  /** The budgets, which can be read and changed. */
  readonly campaign: Campaign;
  /** The faults of the next requests. */
  readonly faults: FaultQueue;
  /**
   * Frees the port and ends all connections. With `openRequests: 'finish'` it first sends the answers of open requests. It stops all
   * notifications. The ledger stays open.
   *
   * @throws {@link ApointError} `OPTION_INVALID`
   */
  close(options?: CloseOptions): Promise<void>;
}

const DEFAULT_CLIENT_ID = 'SANDBOX_CLIENT_0001';

/**
 * Starts a local AlipayHK: a `node:http` server on 127.0.0.1 behind a gateway, with a ledger, budgets, a campaign, a risk
 * list and faults on demand. Only for tests and demonstrations; its keys are used for nothing else.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `STORE_UNAVAILABLE`; the system's error if the port is taken
 * @example
 * ```ts
 * import { createClient } from '@apoint/client';
 * import { createSandbox } from '@apoint/sandbox';
 *
 * const sandbox = await createSandbox({ totalBudget: 1 });
 * const client = createClient({
 *   clientId: sandbox.clientId,
 *   baseUrl: sandbox.url,
 *   signingKey: sandbox.clientKeys.signing.privateKey,
 *   platformKeys: sandbox.platformKeys.signing,
 * });
 * const request = {
 *   providerUserInfo: { id: 'user-1' },
 *   benefitIssueMode: 'BENEFIT_PRODUCT_ID',
 *   benefitIssueDetail: {},
 * } as const;
 * console.log((await client.issueBenefit({ ...request, bizNo: 'order-1' })).resultCode); // SUCCESS
 * console.log((await client.issueBenefit({ ...request, bizNo: 'order-2' })).resultCode); // TOTAL_BUDGET_NOT_ENOUGH
 * console.log(await sandbox.ledger.totals()); // { issues: 1, refusals: 1, points: 1 }
 * await sandbox.close();
 * ```
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  checkOptions(options);
  const { clientId = DEFAULT_CLIENT_ID, algorithm = 'RSA256' } = options;
  const clientKeys = options.clientKeys ?? (await generateEndKeys(algorithm));
  const platformKeys: PlatformKeys = options.platformKeys ?? (await generateEndKeys(algorithm));
  const { ledger = createMemoryLedger() } = options;
  await ledger.changeBudgets(budgetsOf(options));
  const log = createRequestLog(options);
  const state = { options, ledger, rules: new CampaignRules(options), faults: new FaultQueue(), log };
  const gateway = createGateway({
    // No page says that the platform refuses replays, and two calls with the same body in the same second have equal bytes.
    replay: 'unchecked',
    ...options.gateway,
    ...(options.now ? { now: options.now } : {}),
    ...(log.onEvent ? { onEvent: log.onEvent } : {}),
    clients: {
      [clientId]: {
        verificationKeys: clientKeys.signing.publicKey,
        encryptionKeys: clientKeys.encryption.publicKey,
      },
    },
    signingKeys: platformKeys.signing.privateKey,
    encryption: rsaAes({ ...options.envelopes, openWith: platformKeys.encryption.privateKey }),
  });
  const requestKeys = once(() => Promise.resolve(platformKeys.requests ?? generateSigningKeys(algorithm)));
  const notifier = createNotifier(
    async () => ({
      clientId,
      requestKeys: await requestKeys(),
      encryptionKeys: platformKeys.encryption,
      envelopes: options.envelopes ?? {},
      separator: options.gateway?.separator,
      now: options.now ?? Date.now,
    }),
    platformKeys.signing.publicKey,
  );
  const server = await startServer(options, (request, response) =>
    respond(gateway, state, request, response),
  );
  return {
    url: urlOf(server),
    clientId,
    clientKeys,
    platformKeys: { signing: platformKeys.signing.publicKey, encryption: platformKeys.encryption.publicKey },
    requestKeys,
    // The operation's own validators make these types.
    notify: notifier.notify as Notifier['notify'] & Sandbox['notify'],
    ledger,
    campaign: campaignOf(ledger),
    faults: state.faults,
    close: async (closing = {}) => {
      const openRequests = checkClosing(closing);
      notifier.stop();
      await stopServer(server, openRequests);
    },
  };
}

interface State {
  readonly options: SandboxOptions;
  readonly ledger: Ledger;
  readonly rules: CampaignRules;
  readonly faults: FaultQueue;
  readonly log: RequestLog;
}

async function respond(
  gateway: Gateway,
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fault = state.faults.take();
  const { method, uri } = nodeRequest(request);
  if (fault?.kind === 'drop-before-commit') {
    response.destroy();
    return state.log.dropped({ method, uri, fault: fault.kind });
  }
  const answer = await gateway.exchange(nodeRequest(request), handlerOf(state, fault));
  await sendResponse(response, answer, fault);
  state.log.answered(answer, { method, uri, ...(fault ? { fault: fault.kind } : {}) });
}

function handlerOf(state: State, fault: Fault | undefined): Handler {
  return async (request, context) => {
    const answer = await answerTo(state, request, context).catch((error: unknown) => {
      state.options.onFailure?.(error);
      throw error;
    });
    return fault?.kind === 'UNKNOWN_EXCEPTION' ? answerWith('UNKNOWN_EXCEPTION') : answer;
  };
}

async function answerTo(
  state: State,
  request: OpenedRequest,
  context: RequestContext,
): Promise<HandlerAnswer> {
  const { method, uri, clientId, json } = request;
  const { options, ledger, rules } = state;
  if (method === 'POST' && uri === ISSUE_URI) {
    return issueBenefit(ledger, rules, clientId, json, (options.now ?? Date.now)());
  }
  const endpoint = Object.hasOwn(options.endpoints ?? {}, uri) ? options.endpoints?.[uri] : undefined;
  return endpoint
    ? endpoint(request, context)
    : answerWith('PARAM_ILLEGAL', 'The sandbox has no such interface; add it to the option endpoints.');
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function generateEndKeys(algorithm: 'RSA256' | 'ECC224'): Promise<EndKeys> {
  const encryption = await generateKeyPair();
  return {
    signing: algorithm === 'RSA256' ? encryption : await generateSigningKeys(algorithm),
    encryption,
  };
}

function generateSigningKeys(algorithm: 'RSA256' | 'ECC224'): Promise<KeyPair> {
  return algorithm === 'RSA256' ? generateKeyPair() : generateKeyPair({ algorithm: 'P-224' });
}
