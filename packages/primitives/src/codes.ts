/** A heading of the table: the part of the message, the call or the deployment that has gone wrong. */
export type ErrorCodeGroup =
  | 'text'
  | 'keys'
  | 'content to be signed'
  | 'signature'
  | 'envelope'
  | 'message'
  | 'client and gateway'
  | 'campaigns'
  | 'stores'
  | 'the command';

/** One row of {@link ERROR_CODES}. */
export interface ErrorCodeEntry {
  /** The heading under which the documents list the code. */
  readonly group: ErrorCodeGroup;
  /** What has gone wrong, in one or two sentences. */
  readonly means: string;
  /** What to do about it, in one or two sentences. */
  readonly fix: string;
  /**
   * HTTP status of a refusal that a gateway cannot sign. A signed refusal is always sent with 200. Absent when a gateway never
   * refuses a request with this code: it occurs elsewhere, or the client sees another code, such as `HANDLER_FAILED`.
   */
  readonly status?: 400 | 401 | 408 | 413 | 415 | 500 | 503;
}

/**
 * Every code an `ApointError` can carry: what it means, what to do, and the HTTP status of a gateway's refusal. The type
 * `ApointErrorCode`, the documents and the output of commands come from this table. Each row is an
 * {@link ErrorCodeEntry}; look codes up with {@link describeErrorCode}.
 *
 * No other module imports the table, so its prose is in a bundle only if the application imports it.
 */
export const ERROR_CODES = {
  BASE64_INVALID: {
    group: 'text',
    means: 'The text is not standard base64 in its one canonical form.',
    fix: 'Ask the sender for standard base64 with padding, percent-encoded once. base64url is refused.',
    status: 400,
  },
  PERCENT_INVALID: {
    group: 'text',
    means: 'A `%` is not followed by two hexadecimal digits, or the escapes are not UTF-8.',
    fix: 'Look at the header as it came over the wire: it was cut or encoded wrongly. A literal `%` is written `%25`.',
    status: 400,
  },
  TEXT_NOT_UNICODE: {
    group: 'text',
    means: 'A text holds half a character (a lone surrogate), or bytes are not UTF-8.',
    fix: 'Send UTF-8, the charset of this wire, and do not cut text in the middle of a character.',
    status: 400,
  },
  HEADER_TOO_LONG: {
    group: 'text',
    means: 'A `Signature` or `Encrypt` header is longer than 8192 characters.',
    fix: 'Refuse the message: no genuine header comes near that length.',
    status: 400,
  },
  HEADER_MALFORMED: {
    group: 'text',
    means:
      'The header is not a list of `name=value` pairs joined by commas, or the algorithm to be written is not a token.',
    fix: 'Compare the header with the form `algorithm=…,keyVersion=…,signature=…`.',
    status: 400,
  },
  HEADER_DUPLICATE_KEY: {
    group: 'text',
    means: 'The header names a parameter twice.',
    fix: 'Refuse the message and tell the sender: it is not defined which of the two counts.',
    status: 400,
  },
  HEADER_PARAMETER_MISSING: {
    group: 'text',
    means: 'The parameter `signature` or `symmetricKey` is missing or empty.',
    fix: 'Find out whether a proxy cut the header, or the sender left the value out.',
    status: 400,
  },
  HEADER_KEY_VERSION_INVALID: {
    group: 'text',
    means: 'The `keyVersion` is not 1 to 64 letters, digits, `.`, `_` or `-`.',
    fix: 'Use the version that the platform shows for the key.',
    status: 400,
  },
  KEY_MALFORMED: {
    group: 'keys',
    means: 'The source is not a key in any known form, or it is damaged.',
    fix: 'Give the whole PEM text with its BEGIN and END lines, its one-line base64, the DER bytes, a JWK, a `CryptoKey` or a `KeyObject`. For other formats, such as OpenSSH and PKCS#12, the message has the command that converts them.',
  },
  KEY_ENCRYPTED: {
    group: 'keys',
    means: 'The private key is encrypted with a passphrase.',
    fix: 'Decrypt it first: `openssl pkey -in key.pem -out plain.pem`.',
  },
  KEY_ALGORITHM_UNSUPPORTED: {
    group: 'keys',
    means:
      'This import does not support the algorithm of the key, or the `CryptoKey` was made for another purpose.',
    fix: 'Use an RSA key, or a P-224 key for ECC224. A `CryptoKey` must be for RSASSA-PKCS1-v1_5 with SHA-256, or for RSA-OAEP.',
  },
  KEY_CURVE_UNSUPPORTED: {
    group: 'keys',
    means: 'The EC key is not on P-224, or does not name its curve.',
    fix: 'Make a key on P-224 (secp224r1) that names the curve by its identifier.',
  },
  KEY_TOO_WEAK: {
    group: 'keys',
    means: 'The RSA key has fewer than 2048 bits, or too few for the key wrap.',
    fix: "Use a longer key. `rsaUnder2048Bits: 'allowed'` is for archives, not for money.",
    status: 500,
  },
  KEY_TOO_LARGE: {
    group: 'keys',
    means: 'The RSA key has more than 16,384 bits.',
    fix: 'Use a shorter key: one verification with this one would take too long.',
  },
  KEY_INCONSISTENT: {
    group: 'keys',
    means: 'The numbers of the key do not form a valid key, or its two halves do not belong together.',
    fix: 'Export the key again: it was damaged, or put together from two keys. Some runtimes also refuse RSA keys of unusual sizes.',
  },
  WEBCRYPTO_UNAVAILABLE: {
    group: 'keys',
    means: 'The runtime has no `crypto.subtle`. Browsers have it only on pages of https: and of localhost.',
    fix: 'Load the page over https: or from localhost.',
  },
  KEY_NOT_PRIVATE: {
    group: 'keys',
    means: 'A public key or a certificate was given where a private key is needed.',
    fix: 'Give your own private key: signing and opening envelopes need it.',
  },
  KEY_NOT_PUBLIC: {
    group: 'keys',
    means: 'A private key was given where a public key is needed.',
    fix: 'Give the public key of the other end, not your own private key.',
  },
  KEY_NOT_EXPORTABLE: {
    group: 'keys',
    means: 'The key comes from a `CryptoKey` that is not extractable.',
    fix: 'Export the key where it was made, or do without the export.',
  },
  KEY_HANDLE_INVALID: {
    group: 'keys',
    means: 'The value is not a key handle, a `Signer`, a `KeyUnwrapper` or a content encryption key.',
    fix: 'Import the key once and pass the result. If you do, look for a second installed copy of the package that made it.',
    status: 500,
  },
  KEY_USAGE_REFUSED: {
    group: 'keys',
    means:
      'The key is not for this operation: it is the wrong half, a P-224 key for an envelope, or its JWK or `CryptoKey` forbids the use.',
    fix: 'Take the right key, or correct the usages in its JWK or `CryptoKey`.',
    status: 500,
  },
  KEY_VERSION_UNKNOWN: {
    group: 'keys',
    means: 'The key ring has no key of this `keyVersion`.',
    fix: 'Add the key to the ring, or ask the other end which key it uses. No other key is tried.',
    status: 400,
  },
  KEY_UNAVAILABLE: {
    group: 'keys',
    means: 'Your `KeyUnwrapper` reports that the HSM or KMS that holds the key cannot be reached.',
    fix: 'Restore the HSM or KMS and repeat. Any other error of a `KeyUnwrapper` becomes `ENVELOPE_OPEN_FAILED`.',
    status: 500,
  },
  METHOD_INVALID: {
    group: 'content to be signed',
    means: 'The method is not an HTTP method in upper case, or it is GET, HEAD, CONNECT or TRACE.',
    fix: 'Pass the method as it is sent, e.g. `POST`. Every request on this wire has a body.',
    status: 400,
  },
  URI_INVALID: {
    group: 'content to be signed',
    means: 'The URI is not a path with its query, or URL parsing would change it.',
    fix: 'Pass path and query as they are sent: a leading `/`, no host, no fragment, no blank. Percent-encode the rest.',
    status: 400,
  },
  CLIENT_ID_INVALID: {
    group: 'content to be signed',
    means: 'The `Client-Id` is not 1 to 64 letters, digits, `_` or `-`.',
    fix: 'Use the ID exactly as AlipayHK gave it.',
    status: 400,
  },
  TIME_INVALID: {
    group: 'content to be signed',
    means: 'The time is not a real moment with a zone, nor 13 digits of epoch milliseconds.',
    fix: 'Write the time like `2024-05-22T06:42:21+05:30`, zone included.',
    status: 400,
  },
  TIME_TOO_OLD: {
    group: 'content to be signed',
    means: 'The message is older than the tolerance.',
    fix: 'Compare the clocks of both ends. If they agree, the message is a replay or was long on the way: ask again.',
    status: 400,
  },
  TIME_IN_FUTURE: {
    group: 'content to be signed',
    means: "The message is ahead of the receiver's clock by more than the tolerance.",
    fix: 'Compare the clocks of both ends, and the zones that they write.',
    status: 400,
  },
  RESPONSE_BEFORE_REQUEST: {
    group: 'content to be signed',
    means:
      'The verified response is earlier than the request that it should answer, by more than the skew of two clocks.',
    fix: 'Set the clock of this machine: the message names the difference. If both clocks are right, somebody played a recorded response. The outcome is unknown: repeat with the same `bizNo`. The option is `clockSkew`.',
  },
  SIGNATURE_ALGORITHM_UNKNOWN: {
    group: 'signature',
    means: 'The signature algorithm is neither RSA256 nor ECC224.',
    fix: 'Refuse the message. For a `Signer` of your own, set `algorithm` to one of the two.',
    status: 400,
  },
  SIGNATURE_ALGORITHM_MISMATCH: {
    group: 'signature',
    means: "The header names an algorithm that does not fit the sender's key.",
    fix: 'Find out which key the sender uses: an RSA key goes with RSA256, a P-224 key with ECC224.',
    status: 400,
  },
  SIGNATURE_MISMATCH: {
    group: 'signature',
    means: 'The signature does not belong to this content and this key.',
    fix: "Check, in this order: the key is the other end's and not your own; the body is the raw bytes of the wire; method, path, `Client-Id` and time are those signed; for ECC224, hash and encoding agree.",
    status: 400,
  },
  SIGNER_FAILED: {
    group: 'signature',
    means: 'A `Signer` threw, or did not return a signature.',
    fix: 'See `cause`, and check the HSM or KMS behind the `Signer`.',
    status: 500,
  },
  ENVELOPE_ALGORITHM_UNKNOWN: {
    group: 'envelope',
    means: 'The `Encrypt` header names an algorithm other than RSA_AES, or an empty one.',
    fix: 'Refuse the message: RSA_AES is the only envelope on this wire.',
    status: 400,
  },
  ENVELOPE_BODY_INVALID: {
    group: 'envelope',
    means: 'The encrypted body is not base64.',
    fix: 'Find out whether the sender encrypted the body at all.',
    status: 400,
  },
  ENVELOPE_OPEN_FAILED: {
    group: 'envelope',
    means: 'The envelope does not open, for whatever reason, or its content is not JSON.',
    fix: 'Compare both ends: the fingerprint of the key it was sealed for, the `keyVersion` and the profile. The error gives no reason, because that would help an attacker.',
    status: 400,
  },
  HEADER_MISSING: {
    group: 'message',
    means: 'A required header is absent or empty.',
    fix: 'Find out whether a proxy drops it. A response without `Signature` decides nothing.',
    status: 400,
  },
  HEADER_REPEATED: {
    group: 'message',
    means: 'The message has a header of the wire twice.',
    fix: 'Refuse the message: it is not defined which of the two counts. Look for a proxy that adds headers.',
    status: 400,
  },
  HEADER_VALUE_INVALID: {
    group: 'message',
    means: 'A header holds a forbidden character, such as a line break or a character above U+00FF.',
    fix: 'Correct the value that you pass. If a message arrived with it, refuse the message.',
    status: 400,
  },
  CONTENT_TYPE_UNSUPPORTED: {
    group: 'message',
    means: 'The request is not `application/json`, nor `text/plain` with an `Encrypt` header.',
    fix: 'Send `Content-Type: application/json; charset=UTF-8`.',
    status: 415,
  },
  CHARSET_UNSUPPORTED: {
    group: 'message',
    means: 'The `Content-Type` names a charset other than UTF-8.',
    fix: 'Send UTF-8, and declare it.',
    status: 415,
  },
  CONTENT_ENCODING_UNSUPPORTED: {
    group: 'message',
    means: 'The request declares a `Content-Encoding` other than `identity`.',
    fix: 'Send the body uncompressed, byte by byte as it was signed.',
    status: 415,
  },
  BODY_TOO_LARGE: {
    group: 'message',
    means: 'The body is longer than the limit.',
    fix: 'Refuse it. If such bodies are genuine, raise the limit: `maximumBodyBytes`, or `maximumResponseBytes` of the client.',
    status: 413,
  },
  BYTES_NOT_VERIFIED: {
    group: 'message',
    means: 'These bytes are not the body of a verified message.',
    fix: 'Pass the `body` that verification returned, not a copy of it.',
  },
  ENCRYPTION_NOT_CONFIGURED: {
    group: 'message',
    means:
      'An encrypted message arrived and there is no key to open it, or the gateway has no RSA key of the client to seal the answer for.',
    fix: 'Set the option `encryption` to `rsaAes({ openWith })` of `@apoint/rsa-aes-envelope`. At a gateway, give the client an RSA key.',
    status: 400,
  },
  JSON_INVALID: {
    group: 'message',
    means: 'The verified body is not JSON.',
    fix: 'Ask the sender: it signed these bytes.',
    status: 400,
  },
  JSON_BYTE_ORDER_MARK: {
    group: 'message',
    means: 'The body begins with a byte order mark, which JSON does not have.',
    fix: 'Ask the sender to leave it out.',
    status: 400,
  },
  JSON_TOO_DEEP: {
    group: 'message',
    means: 'Arrays and objects nest deeper than 64 levels.',
    fix: 'Refuse the message.',
    status: 400,
  },
  JSON_DUPLICATE_KEY: {
    group: 'message',
    means: 'An object of the body has a name twice, perhaps once written with escapes.',
    fix: 'Refuse the message: parsers differ on which of the two counts. The sender probably joins texts instead of using a JSON writer.',
    status: 400,
  },
  JSON_NUMBER_INEXACT: {
    group: 'message',
    means:
      'The body has a number that a double does not keep: it has too many digits, as whole numbers above 2^53 may, or is too large. Reading it would change what was signed.',
    fix: 'Ask the sender to write such a number as text. An outcome has the `verifiedBytes`, in which it stands.',
    status: 400,
  },
  CLIENT_UNKNOWN: {
    group: 'message',
    means: 'No client with this `Client-Id` is known.',
    fix: 'Register the client with its public key, or let the refusal stand.',
    status: 401,
  },
  CLIENT_LOOKUP_FAILED: {
    group: 'client and gateway',
    means: 'Your look-up of clients failed, so it is not known whether there is such a client.',
    fix: 'See `cause`, and repair the store of clients. The client was told U and will ask again.',
    status: 503,
  },
  REQUEST_REPLAYED: {
    group: 'client and gateway',
    means: 'This very request came before: same client, time, path and body.',
    fix: 'Repeat with a new `Request-Time` and a new signature, as the client does. If nobody repeated it, somebody recorded it.',
    status: 400,
  },
  REPLAY_STORE_UNAVAILABLE: {
    group: 'client and gateway',
    means:
      'The replay guard failed, was full, or did not answer in time, so it is not known whether the request came before.',
    fix: 'See `cause`, and repair the store or raise `maximumEntries`. The client was told U and will ask again.',
    status: 503,
  },
  OPTION_INVALID: {
    group: 'client and gateway',
    means:
      'An option is missing, unknown or out of its range: a key of the wrong kind, a body that is not bytes, a hook that is not a function.',
    fix: 'Read the message, which names the option. Correct the code or its configuration.',
    status: 500,
  },
  REQUEST_INVALID: {
    group: 'client and gateway',
    means: 'The request body breaks a rule of its endpoint.',
    fix: 'Read `faults`: each has a path and what is expected there. The client has sent nothing.',
  },
  RESPONSE_INVALID: {
    group: 'client and gateway',
    means: 'The response body breaks a rule of its endpoint, or could not be read.',
    fix: 'Treat the outcome as unknown and repeat with the same `bizNo`. Tell support the `Tracer-Id`.',
  },
  RESULT_UNKNOWN: {
    group: 'client and gateway',
    means: 'A verified response says that the platform does not know the outcome, or it contradicts itself.',
    fix: 'Repeat later with the same `bizNo` and content. Tell support if it does not change.',
  },
  RESULT_ABOUT_REPETITION: {
    group: 'client and gateway',
    means:
      'A verified response refuses the request as illegal or as inconsistent, and another request may have been sent before under its `bizNo`. That one may have been carried out.',
    fix: 'Submit the order that you stored first, byte for byte. If it is lost, ask the platform what became of the `bizNo`. Never issue the same points under another one.',
  },
  ABORTED: {
    group: 'client and gateway',
    means: "The caller's signal ended the call.",
    fix: 'If it was thrown, nothing was sent. In an outcome, the result is unknown: repeat with the same `bizNo`.',
  },
  TIMED_OUT: {
    group: 'client and gateway',
    means: 'The call or one attempt took longer than allowed. At a gateway: the body did not come in time.',
    fix: 'Do as for `ABORTED`. If it happens often, raise `timeoutMilliseconds` or `attemptTimeoutMilliseconds`.',
    status: 408,
  },
  GATEWAY_BUSY: {
    group: 'client and gateway',
    means: 'The gateway is reading so many large bodies that there is no room for another.',
    fix: 'Send the request again later. If the traffic is genuine, raise `maximumBufferedBytes`.',
    status: 503,
  },
  SENDER_REFUSED: {
    group: 'client and gateway',
    means:
      'A proxy on this machine was asked by a page in a browser, or under a host name that is not its own.',
    fix: 'Ask 127.0.0.1 from a program. If the name is one of yours, allow it with `--allow-host`.',
  },
  HEADER_RESERVED: {
    group: 'client and gateway',
    means:
      'The request brings a header that begins with `Apoint-`, in some spelling, as only a verified request may have.',
    fix: 'Let the refusal stand: somebody tries to pass for a client. Have the gateway in front remove such headers.',
  },
  ORDER_CONFLICT: {
    group: 'client and gateway',
    means: 'Another order is stored under this `bizNo`, and may have been carried out.',
    fix: 'Send what you sent first, byte for byte, to learn its outcome. Take another `bizNo` for another order.',
  },
  NETWORK_FAILED: {
    group: 'client and gateway',
    means: 'The exchange broke off before the whole response was there.',
    fix: 'See `cause`. The request may have been carried out: repeat with the same `bizNo`.',
  },
  HANDLER_FAILED: {
    group: 'client and gateway',
    means: 'Your handler threw, or did not return a `result` that JSON can write.',
    fix: 'See `cause`, and correct the handler. The client was told U and will ask again with the same `bizNo`.',
    status: 500,
  },
  BODY_ALREADY_PARSED: {
    group: 'client and gateway',
    means: 'Something in front of the gateway has read the body, so the signed bytes are gone.',
    fix: 'Mount the gateway before any body parser, or let the parser keep the bytes.',
    status: 500,
  },
  CAMPAIGN_UNKNOWN: {
    group: 'campaigns',
    means: 'There is no campaign of the name that was given.',
    fix: 'Make it with `createCampaign`, or look at the names that there are.',
  },
  CAMPAIGN_DIFFERS: {
    group: 'campaigns',
    means: 'There is a campaign of this name already, with another period, limit or rate.',
    fix: 'Give it the same ones, or another name. A campaign is not changed after it was made.',
  },
  CAMPAIGN_CANCELLED: {
    group: 'campaigns',
    means: 'The campaign was cancelled, which is for good.',
    fix: 'Make a campaign of another name.',
  },
  CAMPAIGN_LIMIT: {
    group: 'campaigns',
    means: 'The orders would exceed a limit of your own, `maximumOrders` or `maximumPoints`. None of them is stored.',
    fix: 'Enqueue fewer, or make another campaign with a limit of its own.',
  },
  ORDER_DIFFERS: {
    group: 'campaigns',
    means:
      'A key was enqueued before, with another request or other points. A second order under its `bizNo` could never be issued. None of the orders is stored.',
    fix: 'Enqueue the request that was stored first; a `bizDate` that is taken from the clock differs each time. If it is another issue, give it another key.',
  },
  STORE_INCOMPATIBLE: {
    group: 'stores',
    means:
      'The tables of the store are missing, of another version than this package works with, or in a database without UTF-8.',
    fix: 'Call `migrate`. If the store is of a newer version, install the package that it was made with.',
  },
  STORE_IN_USE: {
    group: 'stores',
    means: 'Another process has opened the store, which only one process may use.',
    fix: 'Stop the other process, or use a store that several processes can share, such as a PostgreSQL server.',
  },
  STORE_UNAVAILABLE: {
    group: 'stores',
    means: 'A store failed or cannot be reached, or the package that it needs is not installed.',
    fix: 'Read the message and see `cause`. Work under way may or may not be saved: ask again with the same `bizNo` to find out.',
  },
  INPUT_INVALID: {
    group: 'the command',
    means:
      'A file or the standard input that the command was given cannot be read: it is missing, too long, or not in the form that it should have.',
    fix: 'Read the message, which names the option and the form. `apoint COMMAND --help` shows an example.',
  },
  CONFIG_INVALID: {
    group: 'the command',
    means:
      'The configuration file is not JSON, has a member that does not exist, or names a profile that it does not have.',
    fix: 'Run `apoint config check`, which lists everything that is wrong in it.',
  },
} as const;

/**
 * The row of a code; `undefined` for any other text.
 *
 * @example
 * ```ts
 * import { describeErrorCode } from '@apoint/primitives/codes';
 *
 * console.log(describeErrorCode('TIME_TOO_OLD').status); // 400
 * console.log(describeErrorCode('A_CODE_OF_A_LATER_VERSION')?.fix); // undefined
 * ```
 */
export function describeErrorCode(code: keyof typeof ERROR_CODES): ErrorCodeEntry;
export function describeErrorCode(code: string): ErrorCodeEntry | undefined;
export function describeErrorCode(code: string): ErrorCodeEntry | undefined {
  // Inherited names, such as `constructor`, are not codes.
  return Object.hasOwn(ERROR_CODES, code) ? ERROR_CODES[code as keyof typeof ERROR_CODES] : undefined;
}

/** A heading of the table of causes: the part of the message that differs from what was signed or sealed. */
export type CauseGroup = 'key' | 'signature' | 'content' | 'time' | 'envelope';

/** One row of {@link CAUSES}. */
export interface CauseEntry {
  readonly group: CauseGroup;
  /** What is different, in one or two sentences. */
  readonly means: string;
  /** What to do about it, in one or two sentences. */
  readonly fix: string;
}

/**
 * Every cause that `explain` of `@apoint/explain` can find: why a message does not verify or open. A cause is no error: nothing
 * throws it. Causes that hold together are told in the order of this table. Each row is a {@link CauseEntry}; look causes up with
 * {@link describeCause}.
 *
 * No other module but those of `@apoint/explain` imports this table.
 */
export const CAUSES = {
  SIGNED_WITH_OTHER_KEY: {
    group: 'key',
    means: 'The message was signed with a key that was given, but not with the one that should verify it.',
    fix: "Verify with the other end's public key. If the key that fits is your own, you verify with the wrong half of the exchange; if the other end has a new key, take that one.",
  },
  KEY_NOT_GIVEN: {
    group: 'key',
    means: 'None of the given keys fits the signature.',
    fix: 'Ask the other end for the public key that it signs with, and compare fingerprints. If that key is among those given, the signature was damaged on the way.',
  },
  KEY_SIZE_DIFFERS: {
    group: 'key',
    means: 'The signature has the length that a key of another size makes.',
    fix: 'Ask the other end for the key that it signs with now: it is larger or smaller than the one given.',
  },
  ALGORITHM_LABEL_DIFFERS: {
    group: 'key',
    means: 'The `Signature` header names another algorithm than the one that made the signature.',
    fix: 'The sender must name the algorithm of its key: `RSA256` for an RSA key, `ECC224` for a P-224 key.',
  },
  KEY_VERSION_DIFFERS: {
    group: 'key',
    means:
      'The message was signed with another version of the key than the `keyVersion` that the header names.',
    fix: 'The sender must name the version of the key that it signs with, or sign with the version that it names.',
  },
  PADDING_DIFFERS: {
    group: 'signature',
    means: 'The signature has another RSA padding than PKCS#1 v1.5, for example PSS.',
    fix: 'The sender must sign with RSASSA-PKCS1-v1_5 (`SHA256withRSA` in Java), not with PSS and not with a bare RSA operation.',
  },
  HASH_DIFFERS: {
    group: 'signature',
    means: 'The content was hashed with another hash than the one that is expected.',
    fix: 'The sender must sign with SHA-256: `SHA256withRSA`, or `SHA256withECDSA`. For ECC224, the option `ecdsa.hash` sets what is expected.',
  },
  DIGEST_SIGNED: {
    group: 'signature',
    means:
      'A digest of the content was signed in place of the content, so it was hashed twice, or was not labelled with its hash.',
    fix: 'The sender must give the content itself to the function that signs: that function does the hashing.',
  },
  ECDSA_ENCODING_DIFFERS: {
    group: 'signature',
    means:
      'The two numbers of the ECDSA signature are written in another encoding than the one that is expected.',
    fix: 'The sender must write the signature as DER, as `SHA256withECDSA` of Java does; or expect its encoding with the option `ecdsa.encoding`.',
  },
  METHOD_DIFFERS: {
    group: 'content',
    means: 'Another HTTP method was signed than the one that arrived.',
    fix: 'Sign the method that is sent, in upper case. If a proxy changes it, verify with the method that was sent.',
  },
  URI_DIFFERS: {
    group: 'content',
    means: 'Another path or query was signed than the one that arrived.',
    fix: 'Both ends must use path and query exactly as they are on the wire, without scheme and host. If a proxy rewrites the path, verify with the path that came to the proxy.',
  },
  CLIENT_ID_DIFFERS: {
    group: 'content',
    means: 'Another Client-Id was signed than the one in the header.',
    fix: 'Sign the very text that is sent in the `Client-Id` header.',
  },
  TIME_DIFFERS: {
    group: 'content',
    means: 'Another time was signed than the one in the header, or the same moment in another form.',
    fix: 'Read the clock once, write the time once, and use that text both for the header and for the content to be signed.',
  },
  BODY_REWRITTEN: {
    group: 'content',
    means:
      'The body has the same content as the signed one, but its bytes were written again: blanks, escapes, line ends or order.',
    fix: 'Write the body once, sign those bytes, and send those bytes. The receiver must verify the raw bytes, before any parser.',
  },
  BODY_CHARSET: {
    group: 'content',
    means: 'The body was signed in another charset than the one in which it arrived.',
    fix: 'Use UTF-8 at both ends, and name it wherever text becomes bytes, for example `getBytes(StandardCharsets.UTF_8)`.',
  },
  BODY_EMPTY_SIGNED: {
    group: 'content',
    means: 'An empty body was signed, but the message has a body.',
    fix: 'Pass the body to the function that signs. If the receiver built the empty body, a parser had read the stream before.',
  },
  BODY_PLAINTEXT_SIGNED: {
    group: 'content',
    means: 'The plaintext was signed, but the encrypted body was sent.',
    fix: 'Encrypt first, then sign the base64 text that is sent as the body.',
  },
  LAYOUT_DIFFERS: {
    group: 'content',
    means: 'The fields are right, but they were put together in another way.',
    fix: 'Build the content as `METHOD URI`, a line feed, then `Client-Id.Time.Body`: one blank, one line feed, two dots and nothing at the end.',
  },
  CONTENT_UNKNOWN: {
    group: 'content',
    means:
      'A given key fits the signature, but no variant of the content that was tried has the digest that was signed.',
    fix: 'Ask the sender for the exact bytes that it signed, compare their SHA-256 with `detail.digest`, and give what you suspect as `candidates`.',
  },
  SIGNATURE_ENCODING: {
    group: 'signature',
    means: 'The signature is right, but the header writes it in another way than this wire does.',
    fix: 'Write `signature=` with standard base64 including its padding, percent-encoded once, without quotes.',
  },
  SIGNATURE_TRUNCATED: {
    group: 'signature',
    means:
      'The signature is shorter than a signature of the key can be: part of it is missing, or all of it.',
    fix: 'Look for what cuts the header: a proxy with a limit, a column of a database that is too short, a split at `=` or `,`.',
  },
  TIME_STALE: {
    group: 'time',
    means: 'The signature is right, but the time of the message is too far from the clock of the receiver.',
    fix: 'Compare the clocks of both ends and the zones that they write. For a message recorded earlier, give the moment of its arrival as `now`.',
  },
  ENVELOPE_KEY_DIFFERS: {
    group: 'envelope',
    means: 'The key of the envelope was wrapped for another key than the one that should open it.',
    fix: 'The sender must seal for the public key that belongs to your private key: compare the fingerprints of both.',
  },
  ENVELOPE_KEY_WRAP_DIFFERS: {
    group: 'envelope',
    means: 'The key of the envelope was wrapped with another RSA padding than the one that is expected.',
    fix: 'The sender must use `RSA/ECB/PKCS1Padding`; or expect its key wrap with the option `profile.keyWrap`.',
  },
  ENVELOPE_CIPHER_DIFFERS: {
    group: 'envelope',
    means: 'The body was encrypted with another mode or padding of AES than ECB with PKCS#5 padding.',
    fix: 'The sender must use `AES/ECB/PKCS5Padding`, which is what `Cipher.getInstance("AES")` of Java gives.',
  },
  ENVELOPE_KEY_TEXT: {
    group: 'envelope',
    means:
      'The key of the envelope travels as another text: its hex or base64 was wrapped in place of its bytes, or the header writes it in another way.',
    fix: 'Wrap the 16, 24 or 32 bytes of the AES key themselves, and write the result as base64, percent-encoded once.',
  },
  ENVELOPE_BODY_ENCODING: {
    group: 'envelope',
    means: 'The encrypted body is not written as standard base64.',
    fix: 'Send the encrypted bytes as standard base64 with padding, encoded once.',
  },
} as const;

/**
 * The row of a cause; `undefined` for any other text.
 *
 * @example
 * ```ts
 * import { describeCause } from '@apoint/primitives/codes';
 *
 * console.log(describeCause('ENVELOPE_BODY_ENCODING').group); // envelope
 * console.log(describeCause('A_CAUSE_OF_A_LATER_VERSION')?.fix); // undefined
 * ```
 */
export function describeCause(cause: keyof typeof CAUSES): CauseEntry;
export function describeCause(cause: string): CauseEntry | undefined;
export function describeCause(cause: string): CauseEntry | undefined {
  // Inherited names, such as `constructor`, are not causes.
  return Object.hasOwn(CAUSES, cause) ? CAUSES[cause as keyof typeof CAUSES] : undefined;
}
