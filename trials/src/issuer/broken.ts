import type { Client } from '@apoint/client';
import type { IssuerDatabase, NewOrder } from '@apoint/issuer';

/** What can be taken away, to show that a trial finds the harm. The issuer itself has no such options. */
export const GUARDS = ['lease', 'number', 'body'] as const;
export type Guard = (typeof GUARDS)[number];

/** A lease lasts no time, and nobody looks who holds an order when its result is written. */
export function withoutLease(database: IssuerDatabase): IssuerDatabase {
  return {
    query: (text, values) => database.query(leaseless(text), values),
    transaction: (run) =>
      database.transaction((query) => run((text, values) => query(leaseless(text), values))),
  };
}

function leaseless(text: string): string {
  return text
    .replace(
      "AND orders.state = 'sending' AND holder = $1 AND attempts = result.attempt",
      'AND $1::text IS NOT NULL',
    )
    .replace('+ $4::bigint, sent_at', '+ 0 * $4::bigint, sent_at');
}

/** A number that does not come from the row: each time the file is enqueued, it has others. */
export function withoutNumber(rows: readonly NewOrder[]): NewOrder[] {
  return rows.map((row) => ({ ...row, key: `${row.key}-${crypto.randomUUID()}` }));
}

/** Each attempt writes its body anew, with the time of this attempt. */
export function withoutBody({ submit }: Pick<Client, 'submit'>): Pick<Client, 'submit'> {
  return {
    submit: ({ bizNo, body }, options) =>
      submit({ bizNo, body: JSON.stringify({ ...JSON.parse(body), bizDate: Date.now() }) }, options),
  };
}
