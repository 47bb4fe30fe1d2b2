import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Order } from '@apoint/client';

/** The final outcome of a bizNo, as the client saw it. */
export interface Belief {
  readonly bizNo: string;
  readonly status: 'issued' | 'rejected';
  readonly resultCode: string;
}

/** The memory of a client. It survives every end of the process. */
export interface Journal {
  /** The orders that it wrote down before it submitted them. A careless client has several for one bizNo. */
  readonly orders: ReadonlyMap<string, readonly Order[]>;
  readonly beliefs: readonly Belief[];
}

export function readJournal(path: string): Journal {
  const orders = new Map<string, Order[]>();
  const beliefs: Belief[] = [];
  for (const line of linesOf(path)) {
    const written: Order | Belief = JSON.parse(line);
    if ('body' in written) orders.set(written.bizNo, [...(orders.get(written.bizNo) ?? []), written]);
    else beliefs.push(written);
  }
  return { orders, beliefs };
}

/** Synchronous: the operating system has the line before anything else happens. */
export function writeJournal(path: string, line: Order | Belief): void {
  appendFileSync(path, `${JSON.stringify(line)}\n`);
}

/** Removes a last line without its end: the process was killed while writing it, before it acted on it. */
function linesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) writeFileSync(path, whole);
  return whole.split('\n').filter((line) => line !== '');
}
