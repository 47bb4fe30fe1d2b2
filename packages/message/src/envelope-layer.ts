import { decryptBody, formatEncryptHeader, open, seal } from '@apoint/rsa-aes-envelope';

/** The layer of envelopes as a value, so that what needs none of it carries none of it. */
export interface EnvelopeLayer {
  readonly decryptBody: typeof decryptBody;
  readonly formatEncryptHeader: typeof formatEncryptHeader;
  readonly open: typeof open;
  readonly seal: typeof seal;
}

export const RSA_AES: EnvelopeLayer = { decryptBody, formatEncryptHeader, open, seal };
