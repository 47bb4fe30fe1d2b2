import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway, type GatewayOptions, type Handler } from '@apoint/gateway';
import { nodeHandler } from '@apoint/gateway/node';
import type { KeyPair } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import type { Sandbox } from '@apoint/sandbox';

/** A server of a partner on loopback. */
export interface PartnerServer {
  readonly url: string;
  /** The requests as they came, the first one first. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

/** The keys with which a partner answers and opens envelopes. */
export interface PartnerKeys {
  readonly answers: KeyPair;
  readonly encryption: KeyPair;
}

export async function serve(listener: RequestListener): Promise<PartnerServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: urlOf(server), requests, close: () => stop(server) };
}

/** The gateway of a partner, which the platform of a sandbox calls. */
export async function partnerGateway(
  sandbox: Sandbox,
  keys: PartnerKeys,
  options: Partial<GatewayOptions> = {},
): Promise<Gateway> {
  return createGateway({
    clients: {
      [sandbox.clientId]: {
        verificationKeys: (await sandbox.requestKeys()).publicKey,
        encryptionKeys: sandbox.platformKeys.encryption,
      },
    },
    signingKeys: keys.answers.privateKey,
    encryption: rsaAes({ openWith: keys.encryption.privateKey }),
    ...options,
  });
}

export async function servePartner(
  sandbox: Sandbox,
  keys: PartnerKeys,
  handler: Handler,
  options: Partial<GatewayOptions> = {},
): Promise<PartnerServer> {
  return serve(nodeHandler({ gateway: await partnerGateway(sandbox, keys, options), handler }));
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
