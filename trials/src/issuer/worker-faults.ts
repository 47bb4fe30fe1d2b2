import type { Client } from '@apoint/client';
import type { IssuerEvent } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import type { Random } from '../chaos/random.js';

/** What a worker uses of its client. */
type Sender = Pick<Client, 'submit'>;

const SIGNER_FAILS = 0.01;

/** A signer that is away now and then: the client throws, and nothing leaves. */
export function failingSigner({ submit }: Sender, random: Random): Sender {
  return {
    submit: async (order, options) => {
      if (random() < SIGNER_FAILS)
        throw new ApointError('SIGNER_FAILED', 'The signer of this trial is away.');
      return submit(order, options);
    },
  };
}

/** A worker that may hang, seen from outside: what it sends with, and what it tells. */
export interface Hanging extends Sender {
  onEvent(event: IssuerEvent): void;
}

/**
 * The worker that sends one order for the first time hangs: it keeps the answer until other workers have brought that order to its end, and
 * then writes what it knows. With all guards that is no harm; without the lease it is, each time.
 */
export function hangingOn(bizNo: string, { submit }: Sender, untilOver: () => Promise<void>): Hanging {
  let isFirst = false;
  return {
    onEvent: (event) => {
      if (event.type === 'order-started' && event.bizNo === bizNo) isFirst = event.attempt === 1;
    },
    submit: async (order, options) => {
      const hangs = isFirst && order.bizNo === bizNo;
      try {
        return await submit(order, options);
      } finally {
        if (hangs) await untilOver();
      }
    },
  };
}
