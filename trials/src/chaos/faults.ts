import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { below, type Random } from './random.js';

/** A piece of a connection on its way through the proxy. */
export interface Passage {
  readonly from: Socket;
  readonly to: Socket;
  readonly chunk: Buffer;
  readonly random: Random;
  /** For a request: sends the piece over a new connection and ignores the answer. */
  readonly repeat?: (chunk: Buffer) => void;
}

export type FaultName = 'drop' | 'delay' | 'duplicate' | 'truncate' | 'corrupt' | 'half-close';

const LONGEST_DELAY_MILLISECONDS = 300;

/** The faults of a line. Each is one way to pass on a piece. */
export const FAULTS: Readonly<Record<FaultName, (passage: Passage) => void | Promise<void>>> = {
  drop: ({ from, to }) => {
    from.destroy();
    to.destroy();
  },
  delay: async ({ to, chunk, random }) => {
    await wait(below(random, LONGEST_DELAY_MILLISECONDS));
    passOn(to, chunk);
  },
  // Like a proxy that tries again. Never as a second answer on the same connection: the client would take it
  // for the answer to its next request. The protocol cannot tell them apart; TLS can.
  duplicate: ({ to, chunk, repeat }) => {
    repeat?.(chunk);
    if (repeat) passOn(to, chunk);
    else if (to.writable) to.end(Buffer.concat([chunk, chunk]));
  },
  truncate: ({ from, to, chunk, random }) => {
    if (to.writable) to.end(chunk.subarray(0, below(random, chunk.length)));
    from.destroy();
  },
  corrupt: ({ to, chunk, random }) => {
    const spoilt = Buffer.from(chunk);
    const at = below(random, spoilt.length);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << below(random, 8));
    passOn(to, spoilt);
  },
  'half-close': ({ to, chunk }) => {
    if (to.writable) to.end(chunk);
  },
};

export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

export function passOn(to: Socket, chunk: Buffer): void {
  if (to.writable) to.write(chunk);
}
