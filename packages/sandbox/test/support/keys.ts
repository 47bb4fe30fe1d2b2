import { generateKeyPair } from '@apoint/keys';
import type { EndKeys, SandboxOptions } from '@apoint/sandbox';

/** Keys that many sandboxes of one file share, as making them takes long. */
export async function sharedKeys(): Promise<Required<Pick<SandboxOptions, 'clientKeys' | 'platformKeys'>>> {
  const [client, platform] = await Promise.all([generateKeyPair(), generateKeyPair()]);
  const both = (pair: typeof client): EndKeys => ({ signing: pair, encryption: pair });
  return { clientKeys: both(client), platformKeys: both(platform) };
}
