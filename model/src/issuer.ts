import type { Model } from './runs.js';

const SMALL = ['ORDERS=1', 'RUNGS=1'];
const TWO_ORDERS = ['ORDERS=2', 'RUNGS=1'];
const LONG_LADDER = ['ORDERS=1', 'RUNGS=2'];
const ONE_WORKER = [...SMALL, 'WORKERS=1'];

/** What the store, the workers and the platform do to orders, whatever ends in between. */
export const ISSUER: Model = {
  file: 'issuer.pml',
  title: 'The issuer',
  properties: { 'two issues': 1, 'other bytes': 2, 'false end': 4, 'late write': 8, 'no end': 16 },
  held: [
    { name: 'issuer', title: 'all guards, two orders', switches: [], sizes: TWO_ORDERS, breaks: [] },
    {
      name: 'issuer-ladder',
      title: 'all guards, a longer ladder',
      switches: [],
      sizes: LONG_LADDER,
      breaks: [],
    },
    {
      name: 'one-worker',
      title: 'all guards, two places of one worker',
      switches: ['ONE_WORKER'],
      sizes: SMALL,
      breaks: [],
    },
    {
      name: 'attempt-alone',
      title: 'the attempt in the lease, without the name',
      switches: ['WRITE_WITHOUT_NAME'],
      sizes: SMALL,
      breaks: [],
    },
    {
      name: 'name-alone',
      title: 'the name in the lease, without the attempt, one place a worker',
      switches: ['WRITE_WITHOUT_ATTEMPT'],
      sizes: SMALL,
      breaks: [],
    },
  ],
  guards: [
    {
      name: 'new-number',
      title: 'a new bizNo each time that a row is enqueued',
      switches: ['NEW_NUMBER_EACH_TIME'],
      sizes: ONE_WORKER,
      breaks: ['two issues', 'other bytes'],
    },
    {
      name: 'overwrite',
      title: 'enqueue replaces an order with other content',
      switches: ['OVERWRITE_ORDERS'],
      sizes: SMALL,
      breaks: ['other bytes'],
    },
    {
      name: 'told-early',
      title: 'enqueue resolves before its commit',
      switches: ['TOLD_BEFORE_COMMIT'],
      sizes: SMALL,
      breaks: ['no end'],
    },
    {
      name: 'body-each-time',
      title: 'each attempt writes its body',
      switches: ['BODY_FOR_EACH_ATTEMPT'],
      sizes: SMALL,
      breaks: ['other bytes'],
    },
    {
      name: 'sent-uncommitted',
      title: 'sent before "sending" is committed',
      switches: ['SENT_BEFORE_COMMIT'],
      sizes: SMALL,
      breaks: ['false end', 'no end'],
    },
    {
      name: 'lost-is-waiting',
      title: 'a lost lease is waiting instead of unknown',
      switches: ['LOST_LEASE_IS_WAITING'],
      sizes: SMALL,
      breaks: ['false end', 'no end'],
    },
    {
      name: 'lost-is-free',
      title: 'a lost lease uses up no rung',
      switches: ['LOST_LEASE_IS_FREE'],
      sizes: SMALL,
      breaks: ['no end'],
    },
    {
      name: 'lost-stays',
      title: 'a lost lease stays',
      switches: ['LOST_LEASE_STAYS'],
      sizes: SMALL,
      breaks: ['no end'],
    },
    {
      name: 'no-ladder',
      title: 'a ladder without an end',
      switches: ['NO_LADDER'],
      sizes: SMALL,
      breaks: ['no end'],
    },
    {
      name: 'no-lease-check',
      title: 'a result is written without a look at the lease',
      switches: ['WRITE_WITHOUT_LEASE'],
      sizes: SMALL,
      breaks: ['false end', 'late write'],
    },
    {
      name: 'no-attempt-check',
      title: 'the same, with a look at the name alone',
      switches: ['WRITE_WITHOUT_ATTEMPT', 'ONE_WORKER'],
      sizes: SMALL,
      breaks: ['false end', 'late write'],
    },
    {
      name: 'no-name-check',
      title: 'the same, with a look at the attempt alone, in a lost database',
      switches: ['WRITE_WITHOUT_NAME', 'STORE_LOST', 'NEVER_CANCELLED'],
      sizes: SMALL,
      breaks: ['other bytes', 'late write', 'no end'],
    },
    {
      name: 'thrown-forgets',
      title: 'a throw takes back earlier notes',
      switches: ['THROWN_IS_NEVER_SENT'],
      sizes: SMALL,
      breaks: ['false end'],
    },
    {
      name: 'unsent-stays',
      title: 'what was not sent after all is left as it is in a cancelled campaign',
      switches: ['UNSENT_STAYS'],
      sizes: SMALL,
      breaks: ['no end'],
    },
    {
      name: 'repetition-is-final',
      title: 'an F about a repetition is final, in a lost database',
      switches: ['BELIEVE_ANY_F', 'STORE_LOST', 'NEVER_CANCELLED'],
      sizes: SMALL,
      breaks: ['other bytes', 'false end', 'no end'],
    },
    {
      name: 'ledger',
      title: 'a ledger without bizNo',
      switches: ['LEDGER_WITHOUT_BIZNO'],
      sizes: SMALL,
      breaks: ['two issues', 'false end'],
    },
  ],
  assumptions: [
    {
      name: 'store-lost',
      title: 'the database is lost, and the file enqueued again',
      switches: ['STORE_LOST', 'NEVER_CANCELLED'],
      sizes: SMALL,
      breaks: ['other bytes', 'no end'],
    },
    {
      name: 'store-lost-cancel',
      title: 'the same, and the campaign is cancelled',
      switches: ['STORE_LOST'],
      sizes: SMALL,
      breaks: ['other bytes', 'false end', 'no end'],
    },
  ],
  possible: [
    'an order is issued by a later attempt',
    'a worker comes back late to an order that is issued',
    'an order that is issued, and of which nobody knows, is at the end of its ladder',
    'an order is cancelled',
    'an order that was not sent after all is cancelled by its worker',
  ],
  possibleSizes: SMALL,
};
