import { canonicalRequest, checkFreshness, type Freshness, type WireTime } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { checkNames, optionInvalid } from '@apoint/primitives/internal/options';
import type { ContentEncryptionKey, RsaAes } from '@apoint/rsa-aes-envelope';
import { type SignatureHeader, verify } from '@apoint/signature-header';
import { checkEncryption } from './internal/check-encryption.js';
import { parseJson } from './json.js';
import { checkLength, DEFAULT_MAXIMUM_BODY_BYTES } from './read-body.js';
import { markVerified, type VerifiedBytes } from './verified-bytes.js';

/**
 * What all stages of a received message have. Printing, inspecting and `JSON.stringify` show the members up to `encrypted`
 * alone: no body, no token, no key.
 */
export interface ReceivedMessage {
  /** Of the request; of a response, that of the request it answers. */
  readonly method: string;
  /** Path and query of the request; of a response, those of the request it answers. */
  readonly uri: string;
  readonly clientId: string;
  /** The `Request-Time` or `Response-Time`. */
  readonly time: WireTime;
  /** Whether its body came encrypted. */
  readonly encrypted: boolean;
  /** The `Signature` header; once it is verified, with the version of the key that it holds for. */
  readonly signature: SignatureHeader;
}

/** What the headers of a message say. */
export interface Claim {
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: WireTime;
  readonly signature: SignatureHeader;
  /** The `Encrypt` header. It is not signed, and not parsed before the signature holds. */
  readonly encrypt: string | undefined;
  /** The `Agent-Token` of a request, which is not signed. */
  readonly agentToken?: string | undefined;
}

/** With what a claimed message is verified. */
export interface VerifyMessageOptions {
  /** The exact bytes of the wire, before any decoding. They are copied at once. */
  readonly body: Uint8Array;
  /** The sender's public key, or a ring of them. */
  readonly keys: PublicKey | KeyRing<PublicKey>;
  /** Default: 5 minutes either way. Only the word `'unchecked'` switches it off. */
  readonly freshness?: Freshness | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A longer body is refused before anything else. Default 1 MiB. */
  readonly maximumBodyBytes?: number | undefined;
}

/** How a response is opened. */
export interface OpenResponseOptions {
  /**
   * The AES key of the request, for platforms that answer under it without an `Encrypt` header
   * ([protocol 6.6](../protocol.md#66-encrypted-responses)). It is used where `encryption` was made with
   * `requestKeyAnswers: 'allowed'`.
   */
  readonly requestKey?: ContentEncryptionKey | undefined;
}

// Marks for the compiler alone, so that no stage, and no direction, is taken for another.
declare const stage: unique symbol;
declare const direction: unique symbol;

/** What all stages of a request have. */
export interface OfRequest {
  readonly [direction]: 'request';
  /** The `Agent-Token`, which is not signed. */
  readonly agentToken: string | undefined;
}

/** What all stages of a response have. */
export interface OfResponse {
  readonly [direction]: 'response';
}

/** A message whose headers were read. Nothing of it is believed. */
export interface ClaimedMessage<Verified> extends ReceivedMessage {
  readonly [stage]: 'claimed';
  /**
   * Verifies the signature over the raw bytes, then looks at the time.
   *
   * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`, and the codes of `canonicalRequest`, `verify` and
   * `checkFreshness`
   */
  verify(options: VerifyMessageOptions): Promise<Verified>;
}

/** A message whose signature and time hold, and of which nothing has been opened or parsed. */
export interface VerifiedMessage extends ReceivedMessage {
  readonly [stage]: 'verified';
  /**
   * What was signed ([protocol 3](../protocol.md#3-content-to-be-signed)). A message that is equal to it in
   * every byte is the same message again.
   */
  readonly content: Uint8Array<ArrayBuffer>;
  /** The body as it came: the ciphertext of an encrypted message. */
  readonly body: VerifiedBytes;
}

/** A message that passed every check, opened and parsed. */
export interface OpenedMessage extends ReceivedMessage {
  readonly [stage]: 'opened';
  /** The plaintext. */
  readonly body: VerifiedBytes;
  /** The JSON of the body. Its shape has not been checked. */
  readonly json: unknown;
  /**
   * The AES key of the body, if it was encrypted: to answer under it, where that is agreed
   * ([protocol 6.6](../protocol.md#66-encrypted-responses)).
   */
  readonly contentEncryptionKey: ContentEncryptionKey | undefined;
}

const VERIFY_OPTIONS: readonly (keyof VerifyMessageOptions)[] = [
  'body',
  'keys',
  'freshness',
  'now',
  'maximumBodyBytes',
];

/** The first stage: a message as its headers claim it to be. */
export function claimMessage<Claimed>(claim: Claim): Claimed {
  const { signature } = claim;
  return stageOf(claim, {
    signature,
    verify: verifyMessage.bind(undefined, claim),
  });
}

/**
 * The second stage: the signature over the raw bytes, then the time
 * ([protocol 7](../protocol.md#7-responses)). What comes out is cut from the content that was verified, so
 * nobody can have changed it in between.
 */
async function verifyMessage(claim: Claim, options: VerifyMessageOptions): Promise<VerifiedMessage> {
  checkNames(options, VERIFY_OPTIONS);
  const { keys: key, freshness, now = Date.now } = options;
  const { method, uri, clientId, time, signature: header } = claim;
  const given = bytesOf(options);
  const content = canonicalRequest({ method, uri, clientId, time, body: given });
  const start = content.length - given.length;
  const signature = await verify({ content, header, key });
  // Whatever is empty means the default: nothing but the word switches it off.
  checkFreshness({ time, now: now(), freshness: freshness || undefined });
  const body = markVerified(content.slice(start));
  return stageOf(claim, {
    signature,
    content,
    body,
    open: openMessage.bind(undefined, { ...claim, signature }, body),
  });
}

/**
 * The last stage: opens what is encrypted, then parses. What comes out of an envelope and is no JSON has not opened: a wrong
 * AES key leaves good padding once in 256.
 */
async function openMessage(
  claim: Claim,
  body: VerifiedBytes,
  encryption?: RsaAes,
  options: OpenResponseOptions = {},
): Promise<OpenedMessage> {
  checkNames(options, ['requestKey'] satisfies (keyof OpenResponseOptions)[]);
  if (encryption !== undefined) checkEncryption(encryption);
  const { signature, encrypt: header } = claim;
  const { requestKey } = options;
  if (header !== undefined && !encryption) throw notConfigured();
  const opened =
    header === undefined
      ? requestKey && (await encryption?.openUnder({ body, requestKey, read: parseJson }))
      : await encryption?.open({ header, body, read: parseJson });
  if (!opened)
    return stageOf(claim, { signature, body, json: parseJson(body), contentEncryptionKey: undefined });
  const { plaintext, content: json, contentEncryptionKey } = opened;
  const encrypted = { ...claim, encrypt: header ?? '' };
  return stageOf(encrypted, { signature, body: markVerified(plaintext), json, contentEncryptionKey });
}

/** A stage shows what may be printed; the rest of its members are there, and hidden from whoever lists them. */
function stageOf<Stage>({ method, uri, clientId, time, encrypt, agentToken }: Claim, hidden: object): Stage {
  const message = { method, uri, clientId, time, encrypted: encrypt !== undefined };
  for (const [name, value] of Object.entries({ ...hidden, agentToken }))
    Object.defineProperty(message, name, { value });
  // The members are those of the type; its brand is a type alone.
  return Object.freeze(message) as Stage;
}

/**
 * The bytes of the body, whatever view of them was given.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`
 */
function bytesOf({ body, maximumBodyBytes = DEFAULT_MAXIMUM_BODY_BYTES }: VerifyMessageOptions): Uint8Array {
  if (!ArrayBuffer.isView(body))
    throw optionInvalid('body', 'the raw bytes of the wire in a Uint8Array, from before any parser');
  checkLength(body.byteLength, maximumBodyBytes);
  // Of a fixed length, even where the buffer can grow.
  return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
}

function notConfigured(): ApointError {
  return new ApointError(
    'ENCRYPTION_NOT_CONFIGURED',
    'The message is encrypted; open it with a value of rsaAes from @apoint/rsa-aes-envelope that has openWith.',
  );
}
