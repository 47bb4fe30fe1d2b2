import {
  type ContentEncryptionKey,
  decryptBody,
  formatEncryptHeader,
  type OpenedEnvelope,
  open,
  seal,
} from '@apoint/rsa-aes-envelope';
import { JSON_TYPE } from './content-type.js';
import { checkHeaderValue } from './header-lines.js';
import { HEADER } from './header-names.js';
import type { PreparedBody, SealFor, SendOptions } from './send.js';

/** The layer of envelopes as a value, so that what needs none of it carries none of it. */
export interface EnvelopeLayer {
  readonly sealBody: typeof sealBody;
  readonly open: typeof open;
  readonly openUnderRequestKey: typeof openUnderRequestKey;
}

export const RSA_AES: EnvelopeLayer = { sealBody, open, openUnderRequestKey };

async function sealBody({ body, separator }: SendOptions, encryption: SealFor): Promise<PreparedBody> {
  const envelope = await seal({ plaintext: body, ...encryption });
  const header = { ...envelope.header, keyVersion: envelope.header.keyVersion ?? '1' };
  const contentType = encryption.contentType ?? JSON_TYPE;
  checkHeaderValue(HEADER.contentType, contentType);
  const encrypt = formatEncryptHeader(header, separator ? { separator } : {});
  const { body: ciphertext, contentEncryptionKey } = envelope;
  return { body: ciphertext, contentType, encrypt, contentEncryptionKey };
}

/** A JSON object begins with a brace, which is no letter of base64: such a body was not encrypted. */
async function openUnderRequestKey(
  body: Uint8Array,
  key: ContentEncryptionKey,
): Promise<OpenedEnvelope | undefined> {
  if (new TextDecoder().decode(body).trimStart().startsWith('{')) return undefined;
  return { plaintext: await decryptBody({ body, contentEncryptionKey: key }), contentEncryptionKey: key };
}
