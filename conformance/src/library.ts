import { canonicalRequest } from '@apoint/canonical-request';
import { explain } from '@apoint/explain';
import { exportPublicKey, importPrivateKey, importPublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { open, seal } from '@apoint/rsa-aes-envelope';
import { sign, verify } from '@apoint/signature-header';

/** The functions of a library that the suite needs, so that any build of it can be tested. */
export interface Library {
  readonly ApointError: typeof ApointError;
  readonly canonicalRequest: typeof canonicalRequest;
  readonly explain: typeof explain;
  readonly exportPublicKey: typeof exportPublicKey;
  readonly importPrivateKey: typeof importPrivateKey;
  readonly importPublicKey: typeof importPublicKey;
  readonly open: typeof open;
  readonly seal: typeof seal;
  readonly sign: typeof sign;
  readonly verify: typeof verify;
}

/** The packages of this workspace, as published. */
export const WORKSPACE: Library = {
  ApointError,
  canonicalRequest,
  explain,
  exportPublicKey,
  importPrivateKey,
  importPublicKey,
  open,
  seal,
  sign,
  verify,
};
