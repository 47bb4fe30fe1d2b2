/** A bundle that an application could have, and its size limit. */
export interface Bundle {
  readonly name: string;
  /** The module to bundle. */
  readonly entry: string;
  /** The limit in bytes of gzip: the current size and a small margin. A change that needs more raises it here, with a reason. */
  readonly ceiling: number;
  /** The size that was aimed at, in bytes of gzip. */
  readonly target?: number;
  /** The parts that must not be in it. */
  readonly without: readonly Layer[];
}

/** A part of the toolkit that a bundle can leave out. */
export type Layer =
  | 'P-224'
  | 'signing'
  | 'verifying'
  | 'envelopes'
  | 'sealing'
  | 'opening'
  | 'private keys'
  | 'validators';

const CANONICAL_REQUEST = "export { canonicalRequest } from '@apoint/canonical-request';";
const VERIFY = "export { parseSignatureHeader, verify } from '@apoint/signature-header';";
const CLIENT = "export { createClient } from '@apoint/client';";
const RSA_KEYS = "export { importRsaPkcs8, importRsaSpki } from '@apoint/keys';";
const ENVELOPES = "export { rsaAes } from '@apoint/rsa-aes-envelope';";
const ALL_RULES = "export { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';";

export const BUNDLES: readonly Bundle[] = [
  {
    name: 'canonical-request',
    entry: "export * from '@apoint/canonical-request';",
    ceiling: 2220,
    target: 1600,
    without: ['P-224', 'signing', 'verifying', 'envelopes', 'private keys', 'validators'],
  },
  {
    name: 'verify, RSA256',
    entry: `${CANONICAL_REQUEST} ${VERIFY} export { importRsaSpki } from '@apoint/keys';`,
    ceiling: 4820,
    target: 3900,
    without: ['P-224', 'signing', 'envelopes', 'private keys', 'validators'],
  },
  {
    name: 'verify, RSA256 and ECC224',
    entry: `${CANONICAL_REQUEST} ${VERIFY} export { importP224Spki, importRsaSpki } from '@apoint/keys';`,
    ceiling: 17_130,
    target: 16_000,
    without: ['signing', 'envelopes', 'private keys', 'validators'],
  },
  {
    name: 'seal',
    entry: `export { formatEncryptHeader, seal } from '@apoint/rsa-aes-envelope';
      export { importRsaSpki } from '@apoint/keys';`,
    ceiling: 7275,
    target: 9000,
    // A key that can seal can also verify, so the bundle has that code too.
    without: ['P-224', 'signing', 'opening', 'private keys', 'validators'],
  },
  {
    name: 'client, RSA256',
    entry: `${CLIENT} ${RSA_KEYS}`,
    ceiling: 16_080,
    target: 10_500,
    without: ['P-224', 'envelopes', 'validators'],
  },
  {
    name: 'client, RSA256, all rules',
    entry: `${CLIENT} ${RSA_KEYS} ${ALL_RULES}`,
    ceiling: 20_250,
    without: ['P-224', 'envelopes'],
  },
  {
    name: 'client, RSA256, envelopes',
    entry: `${CLIENT} ${RSA_KEYS} ${ENVELOPES}`,
    ceiling: 23_040,
    without: ['P-224', 'validators'],
  },
  {
    name: 'benefit-issue-types, types',
    entry: "export * from '@apoint/benefit-issue-types';",
    ceiling: 0,
    target: 0,
    without: ['P-224', 'signing', 'verifying', 'envelopes', 'private keys', 'validators'],
  },
];
