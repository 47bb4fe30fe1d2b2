import { createPrivateKey, createPublicKey } from 'node:crypto';
import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
} from '@apoint/keys';
import type { Comparison } from '../measure.js';
import { repeat, repeatAsync } from '../repeat.js';
import { benchLayer } from './bench-layer.js';

await benchLayer('keys', async () => [...(await imports('RSA', 100)), ...(await imports('P-224', 50))]);

async function imports(algorithm: 'RSA' | 'P-224', operations: number): Promise<Comparison[]> {
  const pair = await generateKeyPair({ algorithm });
  const privatePem = await exportPrivateKey(pair.privateKey, 'pem');
  const publicPem = await exportPublicKey(pair.publicKey, 'pem');
  return [
    {
      what: `import a private ${algorithm} key, PEM`,
      against: 'createPrivateKey',
      operations,
      subject: repeatAsync(() => importPrivateKey(privatePem)),
      reference: repeat(() => createPrivateKey(privatePem)),
    },
    {
      what: `import a public ${algorithm} key, PEM`,
      against: 'createPublicKey',
      operations: 5 * operations,
      subject: repeatAsync(() => importPublicKey(publicPem)),
      reference: repeat(() => createPublicKey(publicPem)),
    },
  ];
}
