import type { KeyRing, PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import type { PairSeparator } from '@apoint/primitives/internal/keyed-header';
import { checkNames, optionInvalid } from '@apoint/primitives/internal/options';
import { decryptUnder, refuse } from './body.js';
import type { ContentEncryptionKey } from './content-encryption-key.js';
import { formatEncryptHeader } from './header.js';
import { type OpenedEnvelope, openBy } from './open.js';
import {
  canSeal,
  latestOf,
  type RsaAesOptions,
  type SealedContentType,
  type Settings,
  settingsOf,
} from './rsa-aes-options.js';
import { sealBy } from './seal.js';

/** The envelope as a value: how messages are sealed and opened, checked when {@link rsaAes} made it. */
export interface RsaAes {
  /**
   * Seals a body.
   *
   * @throws {@link ApointError} `OPTION_INVALID` when there is nobody to seal for, and the codes of `seal`
   */
  seal(message: MessageToSeal): Promise<SealedMessage>;
  /**
   * Opens a body by its `Encrypt` header. Only for a message whose signature holds.
   *
   * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED` without `openWith`, and the codes of `open`
   */
  open<Content>(
    message: MessageToOpen<Content> & { readonly header: string },
  ): Promise<OpenedContent<Content>>;
  /**
   * Opens an answer without an `Encrypt` header by the key of its request. Only for a message whose signature holds.
   *
   * @returns `undefined` for an answer that is not encrypted: a JSON object is no base64. The same for every answer,
   * unless `requestKeyAnswers` is `'allowed'`.
   * @throws {@link ApointError} the codes of `decryptBody`
   */
  openUnder<Content>(
    message: MessageToOpen<Content> & { readonly requestKey: ContentEncryptionKey },
  ): Promise<OpenedContent<Content> | undefined>;
  /** Whether messages can be sealed for these keys: of a ring, for the latest. Default: for `sealFor`. */
  canSealFor(keys?: PublicKey | KeyRing<PublicKey> | undefined): boolean;
}

/** A body that is to be sealed. */
export interface MessageToSeal {
  /** Text is taken as UTF-8. */
  readonly plaintext: Uint8Array | string;
  /** In place of the option `sealFor`: a server seals for each client. */
  readonly sealFor?: PublicKey | KeyRing<PublicKey> | undefined;
  /** The AES key of the request that is answered. It is used under `answerKey: 'request'`, and ignored otherwise. */
  readonly requestKey?: ContentEncryptionKey | undefined;
  /** What stands between two pairs of the header. Default `,`. */
  readonly separator?: PairSeparator | undefined;
}

/** A sealed body, and the headers that tell of it. */
export interface SealedMessage {
  /** The `Encrypt` header. */
  readonly header: string;
  /** Base64 text as ASCII bytes: the body on the wire, and the body that is signed. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: SealedContentType;
  readonly contentEncryptionKey: ContentEncryptionKey;
}

/** A body that is to be opened. */
export interface MessageToOpen<Content> {
  /** The body as it came over the wire. */
  readonly body: Uint8Array;
  /**
   * Reads the plaintext. When it throws, the envelope does not open: a wrong AES key leaves good padding once in 256, and
   * nobody may learn that from the error.
   */
  readonly read: (plaintext: Uint8Array<ArrayBuffer>) => Content;
}

/** What was in an envelope, and what `read` made of it. */
export interface OpenedContent<Content> extends OpenedEnvelope {
  readonly content: Content;
}

const TO_SEAL: readonly (keyof MessageToSeal)[] = ['plaintext', 'sealFor', 'requestKey', 'separator'];
const TO_OPEN: readonly (keyof MessageToOpen<unknown>)[] = ['body', 'read'];
const OPENING_BRACE = 0x7b;
const BLANK = 0x20;

/**
 * Makes the envelope as a value, for the option `encryption` of `@apoint/message`, `@apoint/client` and `@apoint/gateway`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, also for a key that can never seal or open
 */
export function rsaAes(options: RsaAesOptions): RsaAes {
  const settings = settingsOf(options);
  return Object.freeze<RsaAes>({
    seal: (message) => sealMessage(settings, message),
    open: (message) => openMessage(settings, message),
    openUnder: (message) => openAnswer(settings, message),
    canSealFor: (keys = settings.sealFor) => canSeal(latestOf(keys), settings),
  });
}

async function sealMessage(
  { sealFor: usual, keyVersion, profile, contentType, answerKey }: Settings,
  message: MessageToSeal,
): Promise<SealedMessage> {
  checkNames(message, TO_SEAL);
  const { plaintext, sealFor = usual, requestKey, separator } = message;
  if (sealFor === undefined) throw optionInvalid('sealFor', 'given to rsaAes, to seal messages');
  const { header, ...sealed } = await sealBy(profile, {
    plaintext,
    recipient: sealFor,
    keyVersion: sealFor === usual ? keyVersion : undefined,
    contentEncryptionKey: answerKey === 'request' ? requestKey : undefined,
  });
  // A bare key is version 1: some receivers want all three parameters
  // ([protocol 2.3](../protocol.md#23-other-implementations)).
  const named = { ...header, keyVersion: header.keyVersion ?? '1' };
  return { ...sealed, header: formatEncryptHeader(named, { separator }), contentType };
}

async function openMessage<Content>(
  { openWith, profile }: Settings,
  message: MessageToOpen<Content> & { readonly header: string },
): Promise<OpenedContent<Content>> {
  checkNames(message, ['header', ...TO_OPEN]);
  const { header, body, read } = message;
  if (openWith === undefined) {
    throw new ApointError(
      'ENCRYPTION_NOT_CONFIGURED',
      'The message is encrypted; give rsaAes the option openWith to open it.',
    );
  }
  const opened = await openBy(profile, { header, body, recipient: openWith });
  return { ...opened, content: readOrRefuse(read, opened.plaintext) };
}

async function openAnswer<Content>(
  { requestKeyAnswers }: Settings,
  message: MessageToOpen<Content> & { readonly requestKey: ContentEncryptionKey },
): Promise<OpenedContent<Content> | undefined> {
  checkNames(message, ['requestKey', ...TO_OPEN]);
  const { requestKey, body, read } = message;
  if (requestKeyAnswers !== 'allowed' || isObject(body)) return undefined;
  const plaintext = decryptUnder(requestKey, body);
  return { plaintext, contentEncryptionKey: requestKey, content: readOrRefuse(read, plaintext) };
}

/** The reader's own error is no cause to keep: it would tell that the padding was good. */
function readOrRefuse<Content>(
  read: MessageToOpen<Content>['read'],
  plaintext: Uint8Array<ArrayBuffer>,
): Content {
  try {
    return read(plaintext);
  } catch {
    return refuse();
  }
}

/** A JSON object begins with a brace, which is no letter of base64. */
function isObject(body: Uint8Array): boolean {
  return body.find((byte) => byte > BLANK) === OPENING_BRACE;
}
