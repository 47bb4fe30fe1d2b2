import { exportPrivateKey, exportPublicKey } from '@apoint/keys';
import { createSandbox, type Page, type Sandbox, type SandboxOptions } from '@apoint/sandbox';
import { testKeyPair } from '@apoint/tools/test-keys';
import { REFUSED_USER } from '../suite/check-issuing.js';
import type { SandboxAccess, SandboxName } from '../suite/input.js';

export type Sandboxes = Readonly<Record<SandboxName, Sandbox>>;

/** The sandboxes for the calls of all cells. The first one serves the page of the browsers. */
export async function startSandboxes(pages: Readonly<Record<string, Page>>): Promise<Sandboxes> {
  const [client, platform] = [await testKeyPair('RSA-2048', 0), await testKeyPair('RSA-2048', 1)];
  const [clientCurve, platformCurve] = [await testKeyPair('P-224', 0), await testKeyPair('P-224', 1)];
  const rsa: SandboxOptions = {
    clientKeys: { signing: client, encryption: client },
    platformKeys: { signing: platform, encryption: platform },
    riskList: [REFUSED_USER],
  };
  const curve: SandboxOptions = {
    clientKeys: { signing: clientCurve, encryption: client },
    platformKeys: { signing: platformCurve, encryption: platform },
  };
  return {
    own: await createSandbox({ ...rsa, pages }),
    curve: await createSandbox({ ...curve, cors: 'any-origin' }),
    open: await createSandbox({ ...rsa, cors: 'any-origin' }),
    closed: await createSandbox(rsa),
  };
}

export async function accessTo(sandboxes: Sandboxes): Promise<Record<SandboxName, SandboxAccess>> {
  const entries = Object.entries(sandboxes).map(async ([name, one]) => [name, await access(one)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<SandboxName, SandboxAccess>;
}

async function access({ url, clientId, clientKeys, platformKeys }: Sandbox): Promise<SandboxAccess> {
  return {
    url,
    clientId,
    signingKey: await exportPrivateKey(clientKeys.signing.privateKey, 'base64'),
    decryptionKey: await exportPrivateKey(clientKeys.encryption.privateKey, 'base64'),
    platformKey: await exportPublicKey(platformKeys.signing, 'base64'),
    platformEncryptionKey: await exportPublicKey(platformKeys.encryption, 'base64'),
  };
}
