import type { KeyWrap } from '@apoint/keys';

/** The hash of each key wrap that has one. A new key wrap does not compile before it is here, and so in each runtime. */
export const OAEP_HASH: Readonly<Record<Exclude<KeyWrap, 'RSAES-PKCS1-v1_5'>, string>> = {
  'RSA-OAEP': 'SHA-1',
  'RSA-OAEP-256': 'SHA-256',
};

// The names are those of the table.
export const KEY_WRAPS: readonly KeyWrap[] = ['RSAES-PKCS1-v1_5', ...(Object.keys(OAEP_HASH) as KeyWrap[])];
