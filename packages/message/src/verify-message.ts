import { checkFreshness, type Freshness } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import { checkNames, optionInvalid } from '@apoint/primitives/internal/options';
import { type SignatureHeader, verify } from '@apoint/signature-header';
import { checkLength, DEFAULT_MAXIMUM_BODY_BYTES } from './read-body.js';
import { type Claim, ReceivedMessage } from './received-message.js';
import { markVerified, type VerifiedBytes } from './verified-bytes.js';

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

/** What verifying brings. */
export interface Proof {
  readonly signature: SignatureHeader;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly body: VerifiedBytes;
}

/** A message whose signature and time hold, and of which nothing has been opened or parsed. */
export abstract class VerifiedMessage extends ReceivedMessage {
  readonly #proof: Proof;

  /** @internal */
  constructor(claim: Claim, proof: Proof) {
    super(claim, proof.signature, claim.encrypt !== undefined);
    this.#proof = proof;
  }

  /** What was signed (protocol 3). A message that is equal to it in every byte is the same message again. */
  get content(): Uint8Array<ArrayBuffer> {
    return this.#proof.content;
  }

  /** The body as it came: the ciphertext of an encrypted message. */
  get body(): VerifiedBytes {
    return this.#proof.body;
  }
}

const NAMES: readonly (keyof VerifyMessageOptions)[] = [
  'body',
  'keys',
  'freshness',
  'now',
  'maximumBodyBytes',
];

/**
 * The signature over the raw bytes, then the time (protocol 7). What comes out is cut from the content that was verified,
 * so nobody can have changed it in between.
 *
 * @param contentOf - builds the content to be signed around the body.
 */
export async function verifyMessage(
  { time, signature: header }: Claim,
  options: VerifyMessageOptions,
  contentOf: (body: Uint8Array) => Uint8Array<ArrayBuffer>,
): Promise<Proof> {
  checkNames(options, NAMES);
  const { keys: key, freshness, now = Date.now } = options;
  const body = bodyOf(options);
  const content = contentOf(body);
  const start = content.length - body.length;
  const signature = await verify({ content, header, key });
  // Whatever is empty means the default: nothing but the word switches it off.
  checkFreshness({ time, now: now(), freshness: freshness || undefined });
  return { signature, content, body: markVerified(content.slice(start)) };
}

/**
 * The bytes of the body, whatever view of them was given.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`
 */
function bodyOf({ body, maximumBodyBytes = DEFAULT_MAXIMUM_BODY_BYTES }: VerifyMessageOptions): Uint8Array {
  if (!ArrayBuffer.isView(body))
    throw optionInvalid('body', 'the raw bytes of the wire in a Uint8Array, from before any parser');
  checkLength(body.byteLength, maximumBodyBytes);
  // Of a fixed length, even where the buffer can grow.
  return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
}
