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
}

/** A configuration, and where it comes from. */
export interface LoadedConfig {
  /** The file; absent if there is none. */
  readonly file?: string;
  /** The name of the profile; absent if the file has none, or there is no file. */
  readonly profile?: string;
  readonly config: Config;
}
