import type { VectorFile } from '../vector-file.js';
import type { KeySamples } from './key-samples.js';
import type { Material, MaterialKeys } from './material.js';

/** All that the suite is given, as JSON: a cell reads no files. */
export interface SuiteInput {
  /** The name of the cell; it keeps the numbers of its orders apart. */
  readonly cell: string;
  /** Whether requests to other origins need the leave of the sandbox. */
  readonly browser: boolean;
  readonly vectors: readonly { readonly name: string; readonly file: VectorFile }[];
  readonly samples: KeySamples;
  readonly keys: MaterialKeys;
  /** Made by the other half of the cryptography. */
  readonly theirs: Material;
  readonly sandboxes: Readonly<Record<SandboxName, SandboxAccess>>;
}

/** `own` serves the page of a browser; `curve` has ECC224 keys; `closed` admits no other origin. */
export type SandboxName = 'own' | 'curve' | 'open' | 'closed';

/** What a client of a sandbox needs, keys as one line of base64. */
export interface SandboxAccess {
  readonly url: string;
  readonly clientId: string;
  readonly signingKey: string;
  readonly decryptionKey: string;
  readonly platformKey: string;
  readonly platformEncryptionKey: string;
}
