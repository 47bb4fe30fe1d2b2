import type { KeyRing, PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import type { PairSeparator } from '@apoint/primitives/internal/keyed-header';
import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { decryptUnder, refuse } from './body.js';
import type { ContentEncryptionKey } from './content-encryption-key.js';
import { formatEncryptHeader } from './header.js';
import { type Attempt, type OpenedContent, openBy } from './open.js';
import {
  canSeal,
  latestOf,
  type RsaAesOptions,
  type SealedContentType,
  type Settings,
  settingsOf,
} from './rsa-aes-options.js';
import { sealBy } from './seal.js';

/** Seals and opens messages with fixed options, which {@link rsaAes} has checked. */
export interface RsaAes {
  /**
   * Seals a body.
   *
   * @throws {@link ApointError} `OPTION_INVALID` if no `sealFor` is given, and the codes of `seal`
   */
  seal(message: MessageToSeal): Promise<SealedMessage>;
  /**
   * Opens a body by its `Encrypt` header. Verify the signature of the message first.
   *
   * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED` without `openWith`, and the codes of `open`
   */
  open<Content>(
    message: MessageToOpen<Content> & { readonly header: string },
  ): Promise<OpenedContent<Content>>;
  /**
   * Opens an answer without an `Encrypt` header by the key of its request. Verify the signature of the message first.
   *
   * @returns `undefined` if the answer is not encrypted, i.e. is a JSON object, which is never base64. Also `undefined` unless
   * `requestKeyAnswers` is `'allowed'`.
   * @throws {@link ApointError} the codes of `decryptBody`
   */
  openUnder<Content>(
    message: MessageToOpen<Content> & { readonly requestKey: ContentEncryptionKey },
  ): Promise<OpenedContent<Content> | undefined>;
  /** Whether messages can be sealed for this key, or for the latest key of this ring. Default: `sealFor`. */
  canSealFor(keys?: PublicKey | KeyRing<PublicKey> | undefined): boolean;
}

/** A body to seal. */
export interface MessageToSeal {
  /** A string is encoded as UTF-8. */
  readonly plaintext: Uint8Array | string;
  /** Replaces the option `sealFor`: a server seals for each client. */
  readonly sealFor?: PublicKey | KeyRing<PublicKey> | undefined;
  /** The AES key of the request. It is used only with `answerKey: 'request'`. */
  readonly requestKey?: ContentEncryptionKey | undefined;
  /** The text between two pairs of the header. Default `,`. */
  readonly separator?: PairSeparator | undefined;
}

/** A sealed body, and its headers. */
export interface SealedMessage {
  /** The `Encrypt` header. */
  readonly header: string;
  /** Base64 text as ASCII bytes: the body on the wire, and the body that is signed. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The `Content-Type` header of the message. */
  readonly contentType: SealedContentType;
  /** The AES key of the message, to open an answer under the same key. */
  readonly contentEncryptionKey: ContentEncryptionKey;
}

/** A body to open. */
export interface MessageToOpen<Content> {
  /** The body as it arrived. */
  readonly body: Uint8Array;
  /**
   * Reads the plaintext. If it throws, the error is `ENVELOPE_OPEN_FAILED`: a wrong AES key gives good padding once in 256
   * times, and the error must not reveal that.
   */
  readonly read: (plaintext: Uint8Array<ArrayBuffer>) => Content;
}

const TO_SEAL: readonly (keyof MessageToSeal)[] = ['plaintext', 'sealFor', 'requestKey', 'separator'];
const TO_OPEN: readonly (keyof MessageToOpen<unknown>)[] = ['body', 'read'];
const OPENING_BRACE = 0x7b;
const BLANK = 0x20;

/**
 * Makes the value for the option `encryption` of `@apoint/message`, `@apoint/client` and `@apoint/gateway`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, also for a key that can never seal or open
 * @example
 * ```ts
 * import { generateKeyPair, rsaAes } from '@apoint/rsa-aes-envelope';
 *
 * const own = await generateKeyPair();
 * const others = await generateKeyPair();
 *
 * // What the option `encryption` of a client, a gateway or a message takes.
 * const encryption = rsaAes({ sealFor: others.publicKey, openWith: own.privateKey });
 * console.log(encryption.canSealFor()); // true
 *
 * const { header, contentType } = await encryption.seal({ plaintext: '{"bizNo":"order-1"}' });
 * console.log(header.split(',')[0], contentType); // algorithm=RSA_AES application/json; charset=UTF-8
 * ```
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
  const { plaintext, sealFor = usual, requestKey, separator } = ownOptions(message, TO_SEAL);
  if (sealFor === undefined) throw optionInvalid('sealFor', 'given to rsaAes if messages are to be sealed');
  const { header, ...sealed } = await sealBy(profile, {
    plaintext,
    recipient: sealFor,
    keyVersion: sealFor === usual ? keyVersion : undefined,
    contentEncryptionKey: answerKey === 'request' ? requestKey : undefined,
  });
  // Some receivers require all three parameters, so a bare key is version 1
  // ([protocol 2.3](../protocol.md#23-other-implementations)).
  const named = { ...header, keyVersion: header.keyVersion ?? '1' };
  return { ...sealed, header: formatEncryptHeader(named, { separator }), contentType };
}

async function openMessage<Content>(
  { openWith, profile }: Settings,
  message: MessageToOpen<Content> & { readonly header: string },
): Promise<OpenedContent<Content>> {
  const { header, body, read } = ownOptions(message, ['header', ...TO_OPEN]);
  if (openWith === undefined) {
    throw new ApointError(
      'ENCRYPTION_NOT_CONFIGURED',
      'The message is encrypted; give rsaAes of @apoint/rsa-aes-envelope the option openWith.',
    );
  }
  return openBy(profile, { header, body, recipient: openWith }, attemptTo(read));
}

async function openAnswer<Content>(
  { requestKeyAnswers }: Settings,
  message: MessageToOpen<Content> & { readonly requestKey: ContentEncryptionKey },
): Promise<OpenedContent<Content> | undefined> {
  const { requestKey, body, read } = ownOptions(message, ['requestKey', ...TO_OPEN]);
  if (requestKeyAnswers !== 'allowed' || isObject(body)) return undefined;
  const plaintext = decryptUnder(requestKey, body);
  const { content } = attemptTo(read)(plaintext) ?? refuse();
  return { plaintext, contentEncryptionKey: requestKey, content };
}

/** Drops the error of `read`: as a cause it would reveal that the padding was good. */
function attemptTo<Content>(read: MessageToOpen<Content>['read']): Attempt<Content> {
  return (plaintext) => {
    try {
      return { content: read(plaintext) };
    } catch {
      return undefined;
    }
  };
}

/** A JSON object begins with a brace, which is not in the base64 alphabet. */
function isObject(body: Uint8Array): boolean {
  return body.find((byte) => byte > BLANK) === OPENING_BRACE;
}
