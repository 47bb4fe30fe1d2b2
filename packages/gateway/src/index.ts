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
export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export { type ClientResolverOptions, createClientResolver } from './create-client-resolver.js';
export { createGateway, type Gateway } from './create-gateway.js';
export { createVerifier, type Verifier } from './create-verifier.js';
export type {
  AdmittedRequest,
  AnswerResult,
  GatewayRequest,
  GatewayResponse,
  Handler,
  HandlerAnswer,
  HandlerRequest,
} from './exchange.js';
export type {
  GatewayEvent,
  GatewayEventBase,
  HandlerFinished,
  RequestReceived,
  RequestRefused,
  RequestVerified,
  ResponseReady,
} from './gateway-event.js';
export { createMemoryReplayGuard, type MemoryReplayGuardOptions } from './memory-replay-guard.js';
export type {
  CachedClientResolver,
  ClientResolver,
  GatewayClient,
  GatewayOptions,
  VerifierOptions,
} from './options.js';
export type { Replay, ReplayGuard, ReplayOptions } from './replay.js';
