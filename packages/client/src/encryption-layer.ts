import type { OpenWith, SealFor } from '@apoint/message';
import { checkKey, isPrivate, isPublic } from './check-keys.js';
import { checkWord } from './option-checks.js';
import type { ClientEncryption } from './options.js';

/** All that a client does about its option `encryption`, as a value. */
export interface EncryptionLayer {
  readonly check: typeof check;
  readonly sealFor: typeof sealFor;
  readonly openWith: typeof openWith;
}

export const ENCRYPTION: EncryptionLayer = { check, sealFor, openWith };

/** @throws {@link ApointError} `OPTION_INVALID` */
function check(encryption: ClientEncryption): void {
  const { platformKeys, decryptionKeys, requestKeyResponses } = encryption ?? {};
  checkKey(
    'encryption.platformKeys',
    platformKeys,
    (key) => isPublic(key, 'wrapKey'),
    'an RSA public key or a ring of them',
  );
  checkKey(
    'encryption.decryptionKeys',
    decryptionKeys,
    (key) => isPrivate(key, 'unwrapKey', 'unwrap'),
    'an RSA private key, a KeyUnwrapper, or a ring of them',
  );
  checkWord('encryption.requestKeyResponses', requestKeyResponses, ['allowed']);
}

function sealFor({ platformKeys: recipient, profile, contentType }: ClientEncryption): SealFor {
  return { recipient, profile, contentType };
}

function openWith({ decryptionKeys: recipient, profile }: ClientEncryption): OpenWith {
  return { recipient, profile };
}
