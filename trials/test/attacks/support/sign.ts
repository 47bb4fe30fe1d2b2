import { sign as nodeSign } from 'node:crypto';
import { exportPrivateKey, type PrivateKey } from '@apoint/keys';
import { client, platform } from './keys.js';
import { type Change, CLIENT_ID, set, textOf, type Wire } from './wire.js';

/** What a forger can choose. By default: what the message says, the sender's own key, and the hash of the wire. */
interface Forgery {
  readonly key?: PrivateKey;
  readonly hash?: string;
  readonly body?: string;
}

/** Signs a message anew. */
export function resign({ key, hash, ...changes }: Forgery): Change {
  return async (wire) => {
    const { headers } = wire;
    const clientId = headers['Client-Id'] ?? CLIENT_ID;
    const time = headers['Request-Time'] ?? headers['Response-Time'];
    const { body = textOf(wire.body) } = changes;
    const content = `${wire.method} ${wire.uri}\n${clientId}.${time}.${body}`;
    return set({ Signature: await signatureOf(content, key ?? keyOf(wire), hash) })(wire);
  };
}

/** A `Signature` header over any content at all: made by Node itself, which checks no fields. */
export async function signatureOf(content: string, key: PrivateKey, hash = 'sha256'): Promise<string> {
  const value = nodeSign(hash, Buffer.from(content), await exportPrivateKey(key, 'pem')).toString('base64');
  return `algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(value)}`;
}

function keyOf({ headers }: Wire): PrivateKey {
  return ('Request-Time' in headers ? client : platform).privateKey;
}
