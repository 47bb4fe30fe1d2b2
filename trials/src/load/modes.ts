import { createServer, type Server } from 'node:http';
import { createGateway, type GatewayOptions, type Handler, type HandlerAnswer } from '@apoint/gateway';
import { nodeHandler } from '@apoint/gateway/node';
import type { KeyPair } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';

/** What a server under load does with a request: nothing, or check and sign, or also open and seal. */
export type Mode = 'off' | 'signed' | 'sealed';

export const MODES: readonly Mode[] = ['off', 'signed', 'sealed'];
export const CLIENT_ID = '4Q5Y8W0WSG45P907917';

/** Both ends of the exchange. */
export interface Ends {
  readonly client: KeyPair;
  readonly platform: KeyPair;
}

export const ANSWER: HandlerAnswer = {
  result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' },
};

/** Two servers with the same answers: one behind a gateway, one with only the cryptography it is given. */
export function guardedServer(ends: Ends): Server {
  const gateway = createGateway(gatewayOptionsFor(ends));
  const handler: Handler = () => ANSWER;
  return createServer(nodeHandler({ gateway, handler }));
}

export function gatewayOptionsFor({ client, platform }: Ends): GatewayOptions {
  return {
    clients: { [CLIENT_ID]: { verificationKeys: client.publicKey } },
    signingKeys: platform.privateKey,
    encryption: rsaAes({ openWith: platform.privateKey }),
    // The generator repeats the same requests: signing each again would take as long as the answer.
    freshness: 'unchecked',
    replay: 'unchecked',
    // Bodies in chunks of one byte take long on a busy machine.
    bodyTimeoutMilliseconds: 300_000,
  };
}

/** @param exchange - the cryptography of one request. */
export function plainServer(exchange: () => void): Server {
  return createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    exchange();
    if (!('encrypt' in request.headers)) JSON.parse(Buffer.concat(chunks).toString());
    const body = JSON.stringify(ANSWER);
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=UTF-8',
      'Content-Length': body.length,
    });
    response.end(body);
  });
}
