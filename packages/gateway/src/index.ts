export {
  createKeyRing,
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
  type KeyRing,
  type KeyRingOptions,
  type KeySource,
  type KeyUnwrapper,
  type PrivateKey,
  type PublicKey,
  type Signer,
} from '@apoint/keys';
export type { OpenedRequest, VerifiedRequest } from '@apoint/message';
export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export type {
  CachedClientResolver,
  ClientResolver,
  Clients,
  GatewayClient,
  HeaderNames,
} from './clients/client.js';
export {
  type ClientLoader,
  type ClientResolverOptions,
  createClientResolver,
} from './clients/client-resolver.js';
export { createGateway, type Gateway } from './core/create-gateway.js';
export { type AdmittedRequest, createVerifier, type Verifier } from './core/create-verifier.js';
export type {
  AnswerResult,
  GatewayRequest,
  GatewayResponse,
  Handler,
  HandlerAnswer,
  RequestContext,
} from './core/exchange.js';
export type { GatewayOptions, ReceivingOptions, VerifierOptions } from './core/options.js';
export { writtenAnswer } from './core/written-answer.js';
export type {
  GatewayEvent,
  GatewayEventBase,
  HandlerFinished,
  RequestReceived,
  RequestRefused,
  RequestVerified,
  ResponseReady,
} from './events/gateway-event.js';
export { createMemoryReplayGuard, type MemoryReplayGuardOptions } from './replay/memory-replay-guard.js';
export type { Replay, ReplayGuard, ReplayOptions } from './replay/replay-guard.js';
