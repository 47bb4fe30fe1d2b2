import nodeCrypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const WATCHED = ['privateDecrypt', 'createDecipheriv', 'randomBytes'] as const;

/**
 * The calls that a piece of work makes to the runtime's cryptography, in their order, told by what is no secret: on
 * Node the operations, the cipher and the amount of randomness; elsewhere the randomness alone, from which the portable
 * private operation draws a blinding as long as the modulus.
 */
export async function callsOf(work: () => Promise<unknown>): Promise<string[]> {
  const calls: string[] = [];
  const restorers = [
    ...WATCHED.map((name) => replace(nodeCrypto, name, calls)),
    replace(crypto, 'getRandomValues', calls),
  ];
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    for (const restore of restorers) restore();
    syncBuiltinESMExports();
  }
  return calls;
}

function replace(owner: object, name: string, calls: string[]): () => void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`no function: ${name}`);
  const watched = (...args: unknown[]): unknown => {
    calls.push(`${name} ${sayable(args[0])}`);
    return Reflect.apply(original, owner, args);
  };
  Object.defineProperty(owner, name, { value: watched, configurable: true, writable: true });
  return () => Object.defineProperty(owner, name, { value: original, configurable: true, writable: true });
}

/** Ciphers, amounts and lengths; of an options object nothing. */
function sayable(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value instanceof Uint8Array ? String(value.length) : '';
}
