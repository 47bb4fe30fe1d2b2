import type { Mode } from './modes.js';
import type { ProxiedPorts } from './proxied.js';

/** The messages to and from the process of the servers. */
export interface Commands {
  readonly listen: { readonly given: PrivateKeys; readonly answer: Ports };
  /** Exchanges of bare cryptography per second. */
  readonly bare: { readonly given: { mode: Mode; milliseconds: number }; readonly answer: number };
  /** Bytes of heap in use after a garbage collection. */
  readonly heap: { readonly given: null; readonly answer: number };
  /** The most memory that the process has had, in bytes. */
  readonly peak: { readonly given: null; readonly answer: number };
  /** The 99th percentile of the event loop's delay since the last request for it, in milliseconds. */
  readonly delay: { readonly given: null; readonly answer: number };
}

export interface Ports {
  readonly guarded: number;
  /** Servers without a gateway; each does the bare cryptography of a mode. */
  readonly plain: Readonly<Record<Mode, number>>;
  readonly proxied: ProxiedPorts;
}

/** PKCS#8 as one line of base64. */
export interface PrivateKeys {
  readonly client: string;
  readonly platform: string;
}

export interface Command<Name extends keyof Commands = keyof Commands> {
  readonly name: Name;
  readonly given: Commands[Name]['given'];
}
