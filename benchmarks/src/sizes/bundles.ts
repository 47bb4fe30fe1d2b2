/** A bundle that an application could have, and how large it may get. */
export interface Bundle {
  readonly name: string;
  /** The module that is bundled. */
  readonly entry: string;
  /** Bytes of gzip: what is reached, and a few more. A change that needs more raises it here, for a reason. */
  readonly ceiling: number;
  /** What was aimed at, in bytes of gzip. */
  readonly target: number;
  /** What must not be in it. */
  readonly without: readonly Layer[];
}

/** A part of the toolkit that can be left out. */
export type Layer = 'P-224' | 'signing' | 'verifying' | 'envelopes' | 'sealing' | 'opening' | 'private keys';

const CANONICAL_REQUEST = "export { canonicalRequest } from '@apoint/canonical-request';";
const VERIFY = "export { parseSignatureHeader, verify } from '@apoint/signature-header';";

export const BUNDLES: readonly Bundle[] = [
  {
    name: 'canonical-request',
    entry: "export * from '@apoint/canonical-request';",
    ceiling: 1930,
    target: 1500,
    without: ['P-224', 'signing', 'verifying', 'envelopes', 'private keys'],
  },
  {
    name: 'verify, RSA256',
    entry: `${CANONICAL_REQUEST} ${VERIFY} export { importRsaSpki } from '@apoint/primitives/spki';`,
    ceiling: 3910,
    target: 4000,
    without: ['P-224', 'signing', 'envelopes', 'private keys'],
  },
  {
    name: 'verify, RSA256 and ECC224',
    entry: `${CANONICAL_REQUEST} ${VERIFY} export { importRsaSpki, importP224Spki } from '@apoint/primitives/spki';`,
    ceiling: 16_450,
    target: 16_000,
    without: ['signing', 'envelopes', 'private keys'],
  },
  {
    name: 'seal',
    entry: `export { formatEncryptHeader, seal } from '@apoint/rsa-aes-envelope';
      export { importRsaSpki } from '@apoint/primitives/spki';`,
    ceiling: 6250,
    target: 9000,
    without: ['P-224', 'signing', 'verifying', 'opening', 'private keys'],
  },
  {
    name: 'client, RSA256',
    entry: `export { createClient } from '@apoint/client/signed';
      export { importRsaPkcs8 } from '@apoint/primitives/pkcs8'; export { importRsaSpki } from '@apoint/primitives/spki';`,
    ceiling: 12_070,
    target: 9000,
    without: ['P-224', 'envelopes'],
  },
  {
    name: 'benefit-issue-types, types',
    entry: "export * from '@apoint/benefit-issue-types';",
    ceiling: 0,
    target: 0,
    without: ['P-224', 'signing', 'verifying', 'envelopes', 'private keys'],
  },
];
