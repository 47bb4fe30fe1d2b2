import type { Model } from './runs.js';

/** How long the clock runs: longer where a run needs it, and with all guards. */
const THREE_SECONDS = ['LAST_SECOND=3'];
const FOUR_SECONDS = ['LAST_SECOND=4'];

/** What two ends accept and believe while an attacker owns the line. */
export const PROTOCOL: Model = {
  file: 'protocol.pml',
  title: 'The protocol',
  properties: { 'two issues': 1, 'false rejection': 2, 'unsigned request': 4 },
  held: [
    { name: 'all-guards', title: 'all guards', switches: [], sizes: FOUR_SECONDS, breaks: [] },
    {
      name: 'one-path',
      title: 'all guards, both ends serve one path',
      switches: ['ONE_PATH'],
      sizes: FOUR_SECONDS,
      breaks: [],
    },
    {
      name: 'one-key',
      title: 'no key per role, two paths',
      switches: ['ONE_KEY'],
      sizes: FOUR_SECONDS,
      breaks: [],
    },
    {
      name: 'strangers-two-keys',
      title: 'signs for strangers, a key per role',
      switches: ['SIGN_FOR_STRANGERS'],
      sizes: THREE_SECONDS,
      breaks: [],
    },
    {
      name: 'sent-once',
      title: 'a ledger without bizNo, sent once',
      switches: ['LEDGER_WITHOUT_BIZNO', 'SENT_ONCE'],
      sizes: FOUR_SECONDS,
      breaks: [],
    },
  ],
  guards: [
    {
      name: 'strangers',
      title: 'signs for strangers, no key per role',
      switches: ['SIGN_FOR_STRANGERS', 'ONE_KEY'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection', 'unsigned request'],
    },
    {
      name: 'key-per-role',
      title: 'no key per role, both ends serve one path',
      switches: ['ONE_KEY', 'ONE_PATH'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection', 'unsigned request'],
    },
    {
      name: 'unsigned-f',
      title: 'an unsigned F is believed',
      switches: ['BELIEVE_UNSIGNED_F'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'f-about-repetition',
      title: 'an F about a repetition is believed',
      switches: ['BELIEVE_ANY_F'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'earlier-answer',
      title: 'an answer earlier than its request is believed',
      switches: ['BELIEVE_EARLIER_ANSWER'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'refusals-f',
      title: 'refusals are signed as F',
      switches: ['REFUSALS_SAY_F'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'new-bizno',
      title: 'a new bizNo while the outcome is unknown',
      switches: ['NEW_BIZNO_WHEN_UNKNOWN'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'replay',
      title: 'replays are accepted',
      switches: ['ACCEPT_REPLAYS'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'replay-sent-once',
      title: 'replays, a ledger without bizNo, sent once',
      switches: ['ACCEPT_REPLAYS', 'LEDGER_WITHOUT_BIZNO', 'SENT_ONCE'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'freshness',
      title: 'requests of any age are accepted',
      switches: ['ACCEPT_ANY_AGE'],
      sizes: FOUR_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'idempotency',
      title: 'a ledger without bizNo, and repetitions',
      switches: ['LEDGER_WITHOUT_BIZNO'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
  ],
  assumptions: [
    {
      name: 'held-back',
      title: 'a request arrives after its order is settled',
      switches: ['HELD_BACK'],
      sizes: FOUR_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'within-the-skew',
      title: 'the next order follows within the skew',
      switches: ['WITHIN_THE_SKEW'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
    {
      name: 'orders-at-once',
      title: 'two orders at once',
      switches: ['ORDERS_AT_ONCE'],
      sizes: THREE_SECONDS,
      breaks: ['two issues', 'false rejection'],
    },
  ],
  possible: [
    'another body under a bizNo that was issued is answered F',
    'a notification is accepted',
    'every order is issued',
    'what was rejected is issued under a new bizNo',
  ],
  possibleSizes: THREE_SECONDS,
};
