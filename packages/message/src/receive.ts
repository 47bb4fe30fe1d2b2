import {
  canonicalRequest,
  checkFreshness,
  type Freshness,
  parseTime,
  type WireTime,
} from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import type {
  ContentEncryptionKey,
  DecryptionKey,
  EnvelopeProfile,
  OpenedEnvelope,
} from '@apoint/rsa-aes-envelope';
import { type EcdsaOptions, type SignatureHeader, verify } from '@apoint/signature-header';
import { bodyTooLarge } from './body-too-large.js';
import type { EnvelopeLayer } from './envelope-layer.js';
import { type HeaderLines, requireHeader } from './header-lines.js';
import { HEADER } from './header-names.js';
import type { SignedFields } from './send.js';
import { markVerified, type VerifiedBytes } from './verified-bytes.js';

/** With what encrypted messages are opened. */
export interface OpenWith {
  /** The recipient's private keys. */
  readonly recipient: DecryptionKey | KeyRing<DecryptionKey>;
  readonly profile?: EnvelopeProfile | undefined;
}

/** How a message is received. */
export interface ReceiveOptions {
  /** The exact bytes of the wire, before any decoding. */
  readonly body: Uint8Array;
  /**
   * Absent: an encrypted message is refused. `'passed-on'`: it is verified and left sealed, for one who passes it on and
   * has no key to open it.
   */
  readonly decryption?: OpenWith | 'passed-on' | undefined;
  /** Default: 5 minutes either way. */
  readonly freshness?: Freshness | undefined;
  readonly ecdsa?: EcdsaOptions | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A longer body is refused before anything else. Default 1 MiB. */
  readonly maximumBodyBytes?: number | undefined;
}

/** A message that passed every check. */
export interface VerifiedMessage {
  readonly time: WireTime;
  /** The plaintext; of an unencrypted or a {@link VerifiedMessage.sealed | sealed} message, the very bytes verified. */
  readonly body: VerifiedBytes;
  readonly encrypted: boolean;
  /** Whether `body` is still the ciphertext: of an encrypted message under `decryption: 'passed-on'`. */
  readonly sealed: boolean;
  /** The signature that holds, with the version of the key that verified it. */
  readonly signature: SignatureHeader;
  /** Present when the message was opened. */
  readonly contentEncryptionKey?: ContentEncryptionKey;
}

/** A request whose signature and time hold, and of which nothing has been opened or parsed. */
export interface SignedRequest {
  readonly clientId: string;
  readonly time: WireTime;
  /** What was signed and verified (protocol 3). One that is equal to it in every byte is the same request again. */
  readonly content: Uint8Array<ArrayBuffer>;
}

export interface Incoming {
  readonly headers: HeaderLines;
  readonly fields: SignedFields;
  readonly verificationKeys: PublicKey | KeyRing<PublicKey>;
  /** The request's own key, where a response without an `Encrypt` header may be under it. */
  readonly requestKey?: ContentEncryptionKey | undefined;
  readonly admit?: ((request: SignedRequest) => void | Promise<void>) | undefined;
}

/** 1 MiB. */
export const DEFAULT_MAXIMUM_BODY_BYTES = 1_048_576;

/** @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE` */
export function checkBody({ body, maximumBodyBytes = DEFAULT_MAXIMUM_BODY_BYTES }: ReceiveOptions): void {
  if (!ArrayBuffer.isView(body)) {
    throw new ApointError(
      'OPTION_INVALID',
      'body is the raw bytes of the wire in a Uint8Array, from before any parser.',
    );
  }
  if (body.length <= maximumBodyBytes) return;
  throw bodyTooLarge(maximumBodyBytes);
}

/**
 * The one order of receiving (protocol 6.5 and 7): verify the raw bytes, look at the time, admit, then open. What is
 * handed out is cut from the content that was verified, so no one can have changed it in between.
 */
export async function receive(
  options: ReceiveOptions,
  incoming: Incoming,
  layer: EnvelopeLayer | undefined,
): Promise<VerifiedMessage> {
  const { headers, fields, verificationKeys: key } = incoming;
  // Read once: a buffer that is transferred or resized while the signature is looked at changes its length.
  const { length } = options.body;
  const header = requireHeader(headers, HEADER.signature);
  const content = canonicalRequest({ ...fields, body: options.body });
  const signature = await verify({ content, header, key, ecdsa: options.ecdsa });
  const time = parseTime(fields.time);
  // Nothing but the word switches it off: whatever is empty means the default.
  checkFreshness({ time, now: (options.now ?? Date.now)(), freshness: options.freshness || undefined });
  const body = content.slice(content.length - length);
  await incoming.admit?.({ clientId: fields.clientId, time, content });
  const sealed = options.decryption === 'passed-on' && headers(HEADER.encrypt) !== undefined;
  const opened = sealed ? undefined : await openBody(body, options, incoming, layer);
  if (!opened) return { time, body: markVerified(body), encrypted: sealed, sealed, signature };
  const { plaintext, contentEncryptionKey } = opened;
  return { time, body: markVerified(plaintext), encrypted: true, sealed, signature, contentEncryptionKey };
}

async function openBody(
  body: Uint8Array,
  { decryption }: ReceiveOptions,
  { headers, requestKey }: Incoming,
  layer: EnvelopeLayer | undefined,
): Promise<OpenedEnvelope | undefined> {
  const header = headers(HEADER.encrypt);
  if (header === undefined) return requestKey && layer?.openUnderRequestKey(body, requestKey);
  if (decryption && decryption !== 'passed-on' && layer) return layer.open({ header, body, ...decryption });
  throw new ApointError(
    'ENCRYPTION_NOT_CONFIGURED',
    'The message is encrypted, and no key is configured to open it.',
  );
}
