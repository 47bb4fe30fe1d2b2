export { createGateway, type Gateway } from './create-gateway.js';
export type {
  AnswerResult,
  GatewayRequest,
  GatewayResponse,
  Handler,
  HandlerAnswer,
  HandlerRequest,
} from './exchange.js';
export type { ClientResolver, GatewayClient, GatewayOptions } from './options.js';
