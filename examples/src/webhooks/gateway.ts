// From PEM files to a gateway: the platform's key verifies its calls,
// and a key of yours signs the answers.
import { readFile } from 'node:fs/promises';
import {
  createGateway,
  importPrivateKey,
  importPublicKey,
} from '@apoint/gateway';

const { CLIENT_ID = '' } = process.env; // as AlipayHK gave it to you
const pem = (name: string): Promise<string> =>
  readFile(`keys/${name}.pem`, 'utf8');

export const gateway = createGateway({
  clients: {
    [CLIENT_ID]: {
      verificationKeys: await importPublicKey(await pem('platform.public')),
    },
  },
  signingKeys: await importPrivateKey(await pem('answers.private')),
});
