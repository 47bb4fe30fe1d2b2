// A stand-in for a KMS on this machine. It holds private keys, and gives signatures and opened keys only.
import {
  constants,
  createPrivateKey,
  type KeyObject,
  privateDecrypt,
  privateEncrypt,
} from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A KMS that listens on this machine. */
export interface LocalKms {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  readonly close: () => void;
}

interface Question {
  readonly keyId: string;
  readonly base64: string;
}

/** What stands before a SHA-256 digest in a signature: its DigestInfo, in DER. */
const SHA_256 = Buffer.from(
  '3031300d060960864801650304020105000420',
  'hex',
);

export async function startLocalKms(
  pems: Readonly<Record<string, string>>,
): Promise<LocalKms> {
  const keys = new Map(
    Object.entries(pems).map(([keyId, pem]) => [
      keyId,
      createPrivateKey(pem),
    ]),
  );
  let asked = 0;
  const server = createServer(async (request, response) => {
    asked++;
    const { keyId, base64 } = await questionIn(request);
    const key = keys.get(keyId);
    const answer =
      key && answerTo(request.url, key, Buffer.from(base64, 'base64'));
    response.writeHead(answer ? 200 : 400).end(answer);
  });
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', resolve),
  );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answerTo(
  operation: string | undefined,
  key: KeyObject,
  bytes: Buffer,
): Buffer | undefined {
  if (operation === '/sign')
    return privateEncrypt(
      { key, padding: constants.RSA_PKCS1_PADDING },
      Buffer.concat([SHA_256, bytes]),
    );
  try {
    return privateDecrypt(
      {
        key,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha256',
      },
      bytes,
    );
  } catch {
    return undefined;
  }
}

async function questionIn(request: IncomingMessage): Promise<Question> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}
