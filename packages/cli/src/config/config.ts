import type { KeyFile } from '../keys-from-files.js';

/** How envelopes are made and opened, and with which keys. */
export interface EncryptionConfig {
  /** The public keys that requests are sealed for. */
  readonly sealFor?: readonly KeyFile[];
  /** The private keys that open what comes. */
  readonly openWith?: readonly KeyFile[];
  readonly keyWrap?: string;
  readonly keyBits?: number;
  readonly contentType?: string;
}

/** What the two ends of ECC224 have agreed on. */
export interface EcdsaConfig {
  readonly hash?: string;
  readonly encoding?: string;
}

/** Somebody whose requests are received, and how answers to him are written. */
export interface ClientConfig {
  readonly verificationKeys: readonly KeyFile[];
  /** His public keys that answers are sealed for. Default: the verification keys. */
  readonly encryptionKeys?: readonly KeyFile[];
  readonly headerNames?: string;
  readonly separator?: string;
}

/** The settings of one profile: those of the file, then those of the environment, then those of the options. */
export interface Config {
  readonly clientId?: string;
  /** Where the platform is, such as `https://open.alipay.hk`. */
  readonly url?: string;
  /** Where a partner takes the calls of the platform. */
  readonly partnerUrl?: string;
  /** The own private key. */
  readonly signingKey?: KeyFile;
  /** The public keys of the other end. */
  readonly platformKeys?: readonly KeyFile[];
  readonly encryption?: EncryptionConfig;
  /** Whose requests are received, by Client-Id; in place of `clientId` and `platformKeys`, which are one of them. */
  readonly clients?: Readonly<Record<string, ClientConfig>>;
  /** How P-224 keys sign and verify. */
  readonly ecdsa?: EcdsaConfig;
}

/** A configuration, and where it comes from. */
export interface LoadedConfig {
  /** The file; absent if there is none. */
  readonly file?: string;
  /** The name of the profile; absent if the file has none, or there is no file. */
  readonly profile?: string;
  readonly config: Config;
}
