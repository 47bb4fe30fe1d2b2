import type { WireTime } from '@apoint/canonical-request';
import type { SignatureHeader } from '@apoint/signature-header';

/** What the headers of a message say. */
export interface Claim {
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: WireTime;
  readonly signature: SignatureHeader;
  /** The `Encrypt` header. It is not signed, and not parsed before the signature holds. */
  readonly encrypt: string | undefined;
}

/**
 * What all stages of a received message have. Printing, inspecting and `JSON.stringify` show these members alone: no body,
 * no token, no key.
 */
export abstract class ReceivedMessage {
  /** Of the request; of a response, that of the request it answers. */
  readonly method: string;
  /** Path and query of the request; of a response, those of the request it answers. */
  readonly uri: string;
  readonly clientId: string;
  /** The `Request-Time` or `Response-Time`. */
  readonly time: WireTime;
  /** Whether its body came encrypted. */
  readonly encrypted: boolean;
  readonly #signature: SignatureHeader;

  /** @internal */
  constructor({ method, uri, clientId, time }: Claim, signature: SignatureHeader, encrypted: boolean) {
    this.method = method;
    this.uri = uri;
    this.clientId = clientId;
    this.time = time;
    this.encrypted = encrypted;
    this.#signature = signature;
  }

  /** The `Signature` header; once it is verified, with the version of the key that it holds for. */
  get signature(): SignatureHeader {
    return this.#signature;
  }
}
