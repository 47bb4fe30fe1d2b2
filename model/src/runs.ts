/** What must never happen, under the number that `protocol.pml` has for it. */
export const PROPERTIES = {
  'two issues': 1,
  'false rejection': 2,
  'unsigned request': 4,
} as const;

export type Property = keyof typeof PROPERTIES;

/** One way to set the switches of `protocol.pml`, and what comes of it. */
export interface Run {
  /** What `--trace` takes. */
  readonly name: string;
  /** What is removed, given up or different, in words. */
  readonly title: string;
  readonly switches: readonly string[];
  /** How long the clock runs. Longer where a run needs it, and with all guards. */
  readonly seconds: 3 | 4;
  /** The properties that it breaks. All others hold in every state. */
  readonly breaks: readonly Property[];
}

/** Every property holds. */
export const HELD: readonly Run[] = [
  { name: 'all-guards', title: 'all guards', switches: [], seconds: 4, breaks: [] },
  {
    name: 'one-path',
    title: 'all guards, both ends serve one path',
    switches: ['ONE_PATH'],
    seconds: 4,
    breaks: [],
  },
  { name: 'one-key', title: 'no key per role, two paths', switches: ['ONE_KEY'], seconds: 4, breaks: [] },
  {
    name: 'strangers-two-keys',
    title: 'signs for strangers, a key per role',
    switches: ['SIGN_FOR_STRANGERS'],
    seconds: 3,
    breaks: [],
  },
  {
    name: 'sent-once',
    title: 'a ledger without bizNo, sent once',
    switches: ['LEDGER_WITHOUT_BIZNO', 'SENT_ONCE'],
    seconds: 4,
    breaks: [],
  },
];

/** One guard removed. Each of them is caught. */
export const GUARDS: readonly Run[] = [
  {
    name: 'strangers',
    title: 'signs for strangers, no key per role',
    switches: ['SIGN_FOR_STRANGERS', 'ONE_KEY'],
    seconds: 3,
    breaks: ['two issues', 'false rejection', 'unsigned request'],
  },
  {
    name: 'key-per-role',
    title: 'no key per role, both ends serve one path',
    switches: ['ONE_KEY', 'ONE_PATH'],
    seconds: 3,
    breaks: ['two issues', 'false rejection', 'unsigned request'],
  },
  {
    name: 'unsigned-f',
    title: 'an unsigned F is believed',
    switches: ['BELIEVE_UNSIGNED_F'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'f-about-repetition',
    title: 'an F about a repetition is believed',
    switches: ['BELIEVE_ANY_F'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'earlier-answer',
    title: 'an answer earlier than its request is believed',
    switches: ['BELIEVE_EARLIER_ANSWER'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'refusals-f',
    title: 'refusals are signed as F',
    switches: ['REFUSALS_SAY_F'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'new-bizno',
    title: 'a new bizNo while the outcome is unknown',
    switches: ['NEW_BIZNO_WHEN_UNKNOWN'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'replay',
    title: 'replays are accepted',
    switches: ['ACCEPT_REPLAYS'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'replay-sent-once',
    title: 'replays, a ledger without bizNo, sent once',
    switches: ['ACCEPT_REPLAYS', 'LEDGER_WITHOUT_BIZNO', 'SENT_ONCE'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'freshness',
    title: 'requests of any age are accepted',
    switches: ['ACCEPT_ANY_AGE'],
    seconds: 4,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'idempotency',
    title: 'a ledger without bizNo, and repetitions',
    switches: ['LEDGER_WITHOUT_BIZNO'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
];

/** An assumption given up. Each of them is caught, because no guard makes up for it. */
export const ASSUMPTIONS: readonly Run[] = [
  {
    name: 'held-back',
    title: 'a request arrives after its order is settled',
    switches: ['HELD_BACK'],
    seconds: 4,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'within-the-skew',
    title: 'the next order follows within the skew',
    switches: ['WITHIN_THE_SKEW'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
  {
    name: 'orders-at-once',
    title: 'two orders at once',
    switches: ['ORDERS_AT_ONCE'],
    seconds: 3,
    breaks: ['two issues', 'false rejection'],
  },
];

/** What has to be possible with all guards, under its number: the properties must not hold only because nothing happens. */
export const POSSIBLE: readonly string[] = [
  'another body under a bizNo that was issued is answered F',
  'a notification is accepted',
  'every order is issued',
  'what was rejected is issued under a new bizNo',
];
