export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export { createKeyRing, type KeyRing, type KeyRingOptions } from '@apoint/primitives/key-ring';
export {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
  type KeySource,
  type KeyUnwrapper,
  type PrivateKey,
  type PublicKey,
  type Signer,
} from '@apoint/primitives/keys';
export { createGateway, type Gateway } from './create-gateway.js';
export type {
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
export type { ClientResolver, GatewayClient, GatewayOptions } from './options.js';
