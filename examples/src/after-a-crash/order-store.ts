// The store of a partner: a file with one line for each order, and one for each outcome. Yours is a table of your database.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Order } from '@apoint/client';

/** Orders are in it before they are sent, and settled when their outcome is certain. */
export interface OrderStore {
  keep(order: Order): void;
  settle(bizNo: string, status: 'issued' | 'rejected'): void;
  /** The orders without a certain outcome. */
  open(): readonly Order[];
}

type Line = Order | { readonly bizNo: string; readonly status: string };

export function openOrderStore(path: string): OrderStore {
  // With flush the line is on the disk before anything is sent.
  const write = (line: Line) => writeFileSync(path, `${JSON.stringify(line)}\n`, { flag: 'a', flush: true });
  return {
    keep: write,
    settle: (bizNo, status) => write({ bizNo, status }),
    open: () => {
      const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
      const orders = new Map<string, Order>();
      for (const line of lines.map((text) => JSON.parse(text) as Line)) {
        if ('body' in line) orders.set(line.bizNo, line);
        else orders.delete(line.bizNo);
      }
      return [...orders.values()];
    },
  };
}
