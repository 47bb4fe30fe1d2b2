import type { CAUSES } from '@apoint/primitives/codes';

/** One word for why a message does not verify or open. `CAUSES` of `@apoint/primitives/codes` says what each means. */
export type Cause = keyof typeof CAUSES;

/**
 * How sure a finding is. `proven`: a digest, a padding or a tag could not match by chance. `consistent`: it fits all that is
 * known, and so might something else.
 */
export type Certainty = 'proven' | 'consistent';

/** What was recovered. Which members are there depends on the cause. It holds values of the message, so treat it as the message. */
export interface FindingDetail {
  /** The name of the given key that fits. */
  readonly key?: string;
  /** The version of the key that fits. */
  readonly version?: string;
  /** The hash that was used: `sha256`, `md5`. */
  readonly hash?: string;
  /** The RSA padding that was used: `pss`, `none`. */
  readonly padding?: string;
  /** Bytes of salt in a PSS signature. */
  readonly saltLength?: number;
  /** The digest that was signed, in hexadecimal digits. */
  readonly digest?: string;
  /** Bits of the key that made the signature, as its length tells. */
  readonly bits?: number;
  /** The algorithm that the header names. */
  readonly named?: string;
  /** The algorithm that made the signature. */
  readonly used?: string;
  /** The method, the URI, the Client-Id or the time that was signed; an empty text if there was none. */
  readonly signed?: string;
  /** The same as it arrived. */
  readonly arrived?: string;
  /** In words, how the signed text differs: how the body was written, or what became of the URI. */
  readonly how?: string;
  /** The charset in which the body was signed: `gbk`, `iso-8859-1`. */
  readonly charset?: string;
  /** How the content was put together, with `<METHOD>`, `<URI>`, `<CLIENT_ID>`, `<TIME>` and `<BODY>` for the fields. */
  readonly layout?: string;
  /** In which form a signature, a key or a body is written: `hex`, `base64url`. */
  readonly encoding?: string;
  /** The clock of the receiver less the time of the message: above 0 if the message is old, below 0 if it is ahead. */
  readonly ageMilliseconds?: number;
  /** The key wrap of the envelope: `RSA-OAEP-256`. */
  readonly keyWrap?: string;
  /** The cipher of the envelope: `AES-CBC`. */
  readonly cipher?: string;
}

/** One cause that was found. */
export interface Finding {
  readonly cause: Cause;
  readonly certainty: Certainty;
  /** What was found, in plain sentences. It may quote fields of the message, though never its body. */
  readonly says: string;
  /** What to do about it, in plain sentences. */
  readonly fix: string;
  readonly detail: FindingDetail;
  /** Further causes that hold together with this one, in the order of `CAUSES`. Each has a finding of its own. */
  readonly also: readonly Cause[];
}

/** The key that fits the signature. */
export interface FittingKey {
  readonly name: string;
  /** The version that was given with the key. */
  readonly version: string | undefined;
  readonly algorithm: 'RSA256' | 'ECC224';
  /** Size of the key in bits. */
  readonly bits: number;
}

/** The answer of {@link explain}. */
export interface Explanation {
  /** `verifies`: the signature holds, the time is fresh, and the envelope opens, if there is one and a key to open it. */
  readonly verdict: 'verifies' | 'mismatch';
  /** The given key that the signature belongs to; absent if none fits. */
  readonly key?: FittingKey;
  /** What is wrong, the surest first. Empty if the message verifies. */
  readonly findings: readonly Finding[];
  /** The bytes that were really signed, if they were found. */
  readonly content?: Uint8Array<ArrayBuffer>;
  /** How many contents were compared with the signature. */
  readonly tried: number;
}
