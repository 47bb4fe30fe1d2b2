import type { VectorFile } from '../vector-file.js';
import type { KeySamples } from './key-samples.js';
import type { Material, MaterialKeys } from './material.js';

/** The whole input of the suite as JSON: a cell reads no files. */
export interface SuiteInput {
  /** The name of the cell, which makes its order numbers unique. */
  readonly cell: string;
  /** Whether the sandbox must allow requests from other origins. */
  readonly browser: boolean;
  readonly vectors: readonly { readonly name: string; readonly file: VectorFile }[];
  readonly samples: KeySamples;
  readonly keys: MaterialKeys;
  /** Made by the other half of the cryptography. */
  readonly theirs: Material;
  readonly sandboxes: Readonly<Record<SandboxName, SandboxAccess>>;
}

/** `own` serves the page of a browser; `curve` has ECC224 keys; `closed` allows no other origin. */
export type SandboxName = 'own' | 'curve' | 'open' | 'closed';

/** The options of a client for a sandbox, with keys as one line of base64. */
export interface SandboxAccess {
  readonly url: string;
  readonly clientId: string;
  readonly signingKey: string;
  readonly decryptionKey: string;
  readonly platformKey: string;
  readonly platformEncryptionKey: string;
}
