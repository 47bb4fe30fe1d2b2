import { canonicalRequest, checkFreshness, type Freshness, type WireTime } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { checkFunction, isReadable, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import type { ContentEncryptionKey, RsaAes } from '@apoint/rsa-aes-envelope';
import { type SignatureHeader, verify } from '@apoint/signature-header';
import type { ClockSkew } from './clock-skew.js';
import { checkEncryption } from './internal/check-encryption.js';
import { checkNotBefore } from './internal/clock-skew.js';
import { parseJson } from './json.js';
import { checkLength, DEFAULT_MAXIMUM_BODY_BYTES } from './read-body.js';
import { markVerified, type VerifiedBytes } from './verified-bytes.js';

/**
 * The members of all stages of a received message. Printing, inspecting and `JSON.stringify` show only the members up to
 * `encrypted`: no body, no token, no key.
 */
export interface ReceivedMessage {
  /** The method of the request; for a response, of the request that it answers. */
  readonly method: string;
  /** Path and query of the request; for a response, of the request that it answers. */
  readonly uri: string;
  /** Who the message claims to be from, or to. Proved only once the message is verified. */
  readonly clientId: string;
  /** The `Request-Time` or `Response-Time`. */
  readonly time: WireTime;
  /** Whether the body arrived encrypted. */
  readonly encrypted: boolean;
  /** The `Signature` header. After verification, its `keyVersion` is that of the key that verified it. */
  readonly signature: SignatureHeader;
}

/** The contents of a message's headers. */
export interface Claim {
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: WireTime;
  readonly signature: SignatureHeader;
  /** The `Encrypt` header. It is not signed, and it is parsed only after the signature is verified. */
  readonly encrypt: string | undefined;
  /** The `Agent-Token` of a request, which is not signed. */
  readonly agentToken?: string | undefined;
  /** Of a response: the time of the request that it answers, if it is known. */
  readonly answers?: { readonly earliest: WireTime | undefined };
}

/** Options of `verify`. */
export interface VerifyMessageOptions {
  /** The exact bytes on the wire, before any decoding. They are copied at once. */
  readonly body: Uint8Array;
  /** The sender's public key, or a ring of them. */
  readonly keys: PublicKey | KeyRing<PublicKey>;
  /** Default: 5 minutes in either direction. Only the word `'unchecked'` switches the check off. */
  readonly freshness?: Freshness | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A longer body is refused before anything else. Default 1 MiB. */
  readonly maximumBodyBytes?: number | undefined;
}

/** Options of `verify` of a response. */
export interface VerifyResponseOptions extends VerifyMessageOptions {
  /**
   * How much earlier than its request the response may be. Default: 2 seconds; with `freshness: 'unchecked'`, which accepts every
   * replay, `'unchecked'`. It needs the `time` of the request in `claimResponse`.
   */
  readonly clockSkew?: ClockSkew | undefined;
}

/** Options of `open` of a response. */
export interface OpenResponseOptions {
  /**
   * The AES key of the request, for platforms that answer under it without an `Encrypt` header
   * ([protocol 6.6](../protocol.md#66-encrypted-responses)). It is used only if `encryption` was made with
   * `requestKeyAnswers: 'allowed'`.
   */
  readonly requestKey?: ContentEncryptionKey | undefined;
}

// Marks only for the compiler, so that one stage or direction cannot be passed for another.
declare const stage: unique symbol;
declare const direction: unique symbol;

/** The members of all stages of a request. */
export interface OfRequest {
  readonly [direction]: 'request';
  /** The `Agent-Token`, which is not signed. */
  readonly agentToken: string | undefined;
}

/** The members of all stages of a response. */
export interface OfResponse {
  readonly [direction]: 'response';
}

/** A message whose headers were read. Do not trust it yet. */
export interface ClaimedMessage<Verified, Options = VerifyMessageOptions> extends ReceivedMessage {
  readonly [stage]: 'claimed';
  /**
   * Verifies the signature over the raw bytes, then checks the time.
   *
   * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`, `RESPONSE_BEFORE_REQUEST`, and the codes of `canonicalRequest`,
   * `verify` and `checkFreshness`
   */
  verify(options: Options): Promise<Verified>;
}

/** A message with a verified signature and a fresh time. Its body has not been opened or parsed. */
export interface VerifiedMessage extends ReceivedMessage {
  readonly [stage]: 'verified';
  /**
   * The content that was signed ([protocol 3](../protocol.md#3-content-to-be-signed)). If two messages have
   * the same content, one repeats the other.
   */
  readonly content: Uint8Array<ArrayBuffer>;
  /** The body as it arrived; for an encrypted message, the ciphertext. */
  readonly body: VerifiedBytes;
}

/** A message that has passed every check, opened and parsed. */
export interface OpenedMessage extends ReceivedMessage {
  readonly [stage]: 'opened';
  /** The plaintext. */
  readonly body: VerifiedBytes;
  /** The JSON of the body. Its shape has not been checked. */
  readonly json: unknown;
  /**
   * The AES key of the body, if it was encrypted. Answer under it if you have agreed on that
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

/** The first stage: a message as its headers describe it. */
export function claimMessage<Claimed>(claim: Claim): Claimed {
  const { signature } = claim;
  return stageOf(claim, {
    signature,
    verify: verifyMessage.bind(undefined, claim),
  });
}

/**
 * The second stage: the signature over the raw bytes, then the time
 * ([protocol 7](../protocol.md#7-responses)). The body is cut from the content that was verified, so nobody
 * can have changed it in between.
 */
async function verifyMessage(claim: Claim, options: VerifyResponseOptions): Promise<VerifiedMessage> {
  const own = ownOptions(options, claim.answers ? [...VERIFY_OPTIONS, 'clockSkew'] : VERIFY_OPTIONS);
  const { keys: key, freshness, now = Date.now, clockSkew } = own;
  checkFunction('now', now);
  const { method, uri, clientId, time, signature: header } = claim;
  const given = bytesOf(own);
  const content = canonicalRequest({ method, uri, clientId, time, body: given });
  const start = content.length - given.length;
  const signature = await verify({ content, header, key });
  // An empty value means the default: only the word 'unchecked' switches the check off.
  checkFreshness({ time, now: now(), freshness: freshness || undefined });
  if (claim.answers) {
    const skew = clockSkew === undefined && freshness === 'unchecked' ? freshness : clockSkew;
    checkNotBefore(claim.answers.earliest, time, skew);
  }
  const body = markVerified(content.slice(start));
  return stageOf(claim, {
    signature,
    content,
    body,
    open: openMessage.bind(undefined, { ...claim, signature }, body),
  });
}

/**
 * The last stage: opens the body if it is encrypted, then parses it. Content of an envelope that is not JSON counts as not opened,
 * because a wrong AES key gives good padding once in 256 times.
 */
async function openMessage(
  claim: Claim,
  body: VerifiedBytes,
  encryption?: RsaAes,
  options: OpenResponseOptions = {},
): Promise<OpenedMessage> {
  const { requestKey } = ownOptions(options, ['requestKey']);
  if (encryption !== undefined) checkEncryption(encryption);
  const { signature, encrypt: header } = claim;
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

/** Only members that may be printed are enumerable. The others can be read, but listing does not show them. */
function stageOf<Stage>({ method, uri, clientId, time, encrypt, agentToken }: Claim, hidden: object): Stage {
  const message = { method, uri, clientId, time, encrypted: encrypt !== undefined };
  Object.defineProperty(message, 'agentToken', { value: agentToken });
  for (const [name, value] of Object.entries(hidden)) Object.defineProperty(message, name, { value });
  // These are the members of the type; its brand exists only for the compiler.
  return Object.freeze(message) as Stage;
}

/**
 * The bytes of the body, from any kind of view.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`
 */
function bytesOf({ body, maximumBodyBytes = DEFAULT_MAXIMUM_BODY_BYTES }: VerifyMessageOptions): Uint8Array {
  if (!(ArrayBuffer.isView(body) && isReadable(body)))
    throw optionInvalid('body', 'the raw bytes of the wire in a Uint8Array, taken before any parser');
  checkLength(body.byteLength, maximumBodyBytes);
  // With an explicit length the view does not grow with a resizable buffer.
  return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
}

function notConfigured(): ApointError {
  return new ApointError(
    'ENCRYPTION_NOT_CONFIGURED',
    'The message is encrypted; pass rsaAes({ openWith }) of @apoint/rsa-aes-envelope to open.',
  );
}
