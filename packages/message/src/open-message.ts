import { ApointError } from '@apoint/primitives/errors';
import type { ContentEncryptionKey, OpenedContent, RsaAes } from '@apoint/rsa-aes-envelope';
import { checkEncryption } from './internal/check-encryption.js';
import { parseJson } from './json.js';
import { type Claim, ReceivedMessage } from './received-message.js';
import { assertVerified, markVerified, type VerifiedBytes } from './verified-bytes.js';
import type { VerifiedMessage } from './verify-message.js';

/** What opening brings. */
export interface Opened {
  readonly body: VerifiedBytes;
  readonly json: unknown;
  /** Present when the body came out of an envelope. */
  readonly contentEncryptionKey?: ContentEncryptionKey | undefined;
}

/** A message that passed every check, opened and parsed. */
export abstract class OpenedMessage extends ReceivedMessage {
  readonly #opened: Opened;

  /** @internal */
  constructor(claim: Claim, { signature }: VerifiedMessage, opened: Opened) {
    super(claim, signature, opened.contentEncryptionKey !== undefined);
    this.#opened = opened;
  }

  /** The plaintext. */
  get body(): VerifiedBytes {
    return this.#opened.body;
  }

  /** The JSON of the body. Its shape has not been checked. */
  get json(): unknown {
    return this.#opened.json;
  }

  /** The AES key of the body, if it was encrypted: to answer under it, where that is agreed (protocol 6.6). */
  get contentEncryptionKey(): ContentEncryptionKey | undefined {
    return this.#opened.contentEncryptionKey;
  }
}

/**
 * Opens what is encrypted, then parses. Not itself asynchronous: a plain message needs no promise.
 *
 * @param requestKey - the request's own key, which an answer without an `Encrypt` header may be under.
 */
export function openMessage(
  { encrypt: header }: Claim,
  { body }: VerifiedMessage,
  encryption: RsaAes | undefined,
  requestKey?: ContentEncryptionKey,
): Opened | Promise<Opened> {
  assertVerified(body);
  checkEncryption(encryption);
  const read = parseJson;
  if (header === undefined) {
    if (!requestKey || !encryption) return plain(body);
    return openedFrom(encryption.openUnder({ body, requestKey, read }), body);
  }
  if (encryption) return openedFrom(encryption.open({ header, body, read }), body);
  throw new ApointError(
    'ENCRYPTION_NOT_CONFIGURED',
    'The message is encrypted; open it with a value of rsaAes from @apoint/rsa-aes-envelope that has openWith.',
  );
}

async function openedFrom(
  opening: Promise<OpenedContent<unknown> | undefined>,
  body: VerifiedBytes,
): Promise<Opened> {
  const opened = await opening;
  if (!opened) return plain(body);
  const { plaintext, content: json, contentEncryptionKey } = opened;
  return { body: markVerified(plaintext), json, contentEncryptionKey };
}

function plain(body: VerifiedBytes): Opened {
  return { body, json: parseJson(body) };
}
