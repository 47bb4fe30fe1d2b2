import { canonicalRequest } from '@apoint/canonical-request';
import { exportPublicKey, importPrivateKey, importPublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { open, seal } from '@apoint/rsa-aes-envelope';
import { sign, verify } from '@apoint/signature-header';

/** What the suite needs of a library, so that any build of it can be handed in. */
export interface Library {
  readonly ApointError: typeof ApointError;
  readonly canonicalRequest: typeof canonicalRequest;
  readonly exportPublicKey: typeof exportPublicKey;
  readonly importPrivateKey: typeof importPrivateKey;
  readonly importPublicKey: typeof importPublicKey;
  readonly open: typeof open;
  readonly seal: typeof seal;
  readonly sign: typeof sign;
  readonly verify: typeof verify;
}

/** The packages of this workspace, as they are published. */
export const WORKSPACE: Library = {
  ApointError,
  canonicalRequest,
  exportPublicKey,
  importPrivateKey,
  importPublicKey,
  open,
  seal,
  sign,
  verify,
};
