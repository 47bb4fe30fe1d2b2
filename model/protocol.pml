/*
 * A model of the protocol for SPIN (https://spinroot.com): what two ends accept and believe while an attacker owns the line.
 *
 * `pnpm model` runs it. Each guard of the protocol has a switch that removes it. With all guards, the three properties hold in
 * every state that can be reached. With one guard removed, SPIN finds a run that breaks a property.
 *
 * There are two ends, and each of them sends requests and answers requests:
 *
 *   the partner    its client sends "issue" requests, its gateway answers notifications
 *   the platform   its gateway answers "issue" requests from a ledger, its client sends notifications
 *
 * Cryptography is perfect here: a signature is the name of a key, and only the owner of a key can sign with it. It covers the
 * path, the time and the body. Nothing in it says whether it is of a request or of an answer, and an answer names nothing
 * of its request but the path (docs/protocol.md, section 3). Both ends share one clock, which counts seconds.
 *
 * The attacker has every message that was ever sent. They hand each of them to any end, as a request or as an answer, at any
 * time, as often as they like, or never. They make requests and answers of their own as well, which nobody else has signed.
 */

/* ---------- Sizes. Everything is bounded, so that SPIN can visit every state. ---------- */

#ifndef ORDERS
#define ORDERS 2         /* what the caller wants to be issued, each of them once */
#endif
#ifndef BIZNOS
#define BIZNOS 3         /* idempotency keys that the caller may use for that */
#endif
#ifndef LAST_SECOND
#define LAST_SECOND 4    /* the clock stops here */
#endif
#ifndef WINDOW
#define WINDOW 1         /* freshness: a message that is older than this many seconds is refused */
#endif

/*
 * ---------- Switches. Each removes one guard. ----------
 *
 * SIGN_FOR_STRANGERS         a gateway signs a refusal although the signature or the time of the request does not hold
 * ONE_KEY                    an end signs requests and answers with one key
 * BELIEVE_UNSIGNED_F         the client believes a failure that nobody signed
 * BELIEVE_ANY_F              the client believes "this bizNo was used with other content" although it is not fresh
 * BELIEVE_EARLIER_ANSWER     the client believes an answer whose time is earlier than that of its request
 * REFUSALS_SAY_F             a gateway signs its refusals as F instead of U
 * NEW_BIZNO_WHEN_UNKNOWN     the caller takes a new bizNo for an order whose outcome is unknown
 * ACCEPT_REPLAYS             a gateway does not remember what it accepted
 * ACCEPT_ANY_AGE             a gateway does not look at the time; it remembers a request no longer than before
 * LEDGER_WITHOUT_BIZNO       the ledger does not look at the bizNo
 *
 * These give up an assumption. No guard makes up for it; TLS does.
 *
 * HELD_BACK                  the attacker delivers a request for the first time when its bizNo is settled
 * WITHIN_THE_SKEW            the caller goes on in the second in which the last bizNo was settled
 * ORDERS_AT_ONCE             the caller begins another order before the last one is settled
 *
 * These describe another world.
 *
 * ONE_PATH                   both ends serve the same path
 * SENT_ONCE                  the client never repeats, as for an operation that is not idempotent
 */

/* ---------- Keys. With ONE_KEY, two names are one key. ---------- */

#define NO_KEY            0
#define PARTNER_REQUESTS  1
#define PLATFORM_REQUESTS 2
#ifdef ONE_KEY
#define PARTNER_ANSWERS   PARTNER_REQUESTS
#define PLATFORM_ANSWERS  PLATFORM_REQUESTS
#else
#define PARTNER_ANSWERS   3
#define PLATFORM_ANSWERS  4
#endif

/* ---------- Paths ---------- */

#define ISSUE  1
#ifdef ONE_PATH
#define NOTIFY ISSUE
#else
#define NOTIFY 2
#endif

/* ---------- Results ---------- */

#define NO_RESULT    0   /* what the body of a request says, read as an answer */
#define SUCCESS      1   /* S */
#define FAILURE      2   /* F: nothing was issued under this bizNo, and nothing will be */
#define INCONSISTENT 3   /* F about the content: PARAM_ILLEGAL, REPEAT_REQ_INCONSISTENT */
#define UNDECIDED    4   /* U */

/*
 * ---------- Messages ----------
 *
 * The message n, from 1 to LAST_SECOND, is the request that the partner sent in the second n. Each other message has a
 * number of its own. Of two that differ only in their time, the attacker needs the later one only: no end refuses it where it
 * would accept the earlier one.
 */

#define ISSUE_REQUEST(m)  ((m) >= 1 && (m) <= LAST_SECOND)
#define STRANGER          0                  /* the attacker's own, on the path issue */
#define NOTIFYING_STRANGER (LAST_SECOND + 1) /* the attacker's own, on the path notify */
#define NOTIFICATION      (LAST_SECOND + 2)  /* the platform's request */
#define PARTNER_TO_NOTIFY (LAST_SECOND + 3)  /* answers of the partner, by path */
#define PARTNER_TO_ISSUE  (LAST_SECOND + 4)
#define PLATFORM_TO_NOTIFY (LAST_SECOND + 5) /* answers of the platform, by path, and by result */
#define PLATFORM_TO_ISSUE(result) (LAST_SECOND + 5 + (result))
#define MESSAGES          (LAST_SECOND + 10)

#define IS_STRANGERS(m)   ((m) == STRANGER || (m) == NOTIFYING_STRANGER)
#define IS_REQUEST(m)     (ISSUE_REQUEST(m) || (m) == NOTIFICATION)
#define EXISTS(m)         (IS_STRANGERS(m) || signed_at[m] > 0)
#define TIME_OF(m)        (IS_STRANGERS(m) -> clock : signed_at[m])
#define KEY_OF(m) \
  (IS_STRANGERS(m) -> NO_KEY : (ISSUE_REQUEST(m) -> PARTNER_REQUESTS : ((m) == NOTIFICATION -> PLATFORM_REQUESTS : \
  ((m) <= PARTNER_TO_ISSUE -> PARTNER_ANSWERS : PLATFORM_ANSWERS))))
#define PATH_OF(m) \
  (((m) == NOTIFYING_STRANGER || (m) == NOTIFICATION || (m) == PARTNER_TO_NOTIFY || (m) == PLATFORM_TO_NOTIFY) \
  -> NOTIFY : ISSUE)
#define RESULT_OF(m) \
  ((m) > PLATFORM_TO_NOTIFY -> (m) - PLATFORM_TO_NOTIFY : ((m) == STRANGER -> FAILURE : NO_RESULT))

byte clock = 1;
byte signed_at[MESSAGES];   /* when a message was signed; 0 if there is no such message */
byte bizno_in[LAST_SECOND + 1]; /* what the partner's requests hold */
bit  body_in[LAST_SECOND + 1];

/* ---------- The caller and its client ---------- */

#define NOTHING  0
#define UNKNOWN  1
#define ISSUED   2
#define REJECTED 3

byte order;                 /* the order at work */
byte bizno;                 /* its bizNo */
bit  body;                  /* which of two bodies goes with it */
bit  fresh;                 /* whether the call knows that this bizNo was not used before */
bit  waiting;               /* whether a request is under way */
byte sent_at;               /* the Request-Time of the last request; 0 before the first one */
byte settled_at;            /* when the last bizNo was settled */
byte order_of[BIZNOS + 1];
byte belief[BIZNOS + 1];    /* what the caller believes of each bizNo */

#define SETTLED (order == 0 || belief[bizno] == ISSUED || belief[bizno] == REJECTED)

/* ---------- The gateways and the ledger ---------- */

bit  platform_saw[MESSAGES]; /* replay memory */
bit  partner_saw[MESSAGES];
byte decided[BIZNOS + 1];    /* the first answer to each bizNo: NO_RESULT, SUCCESS or FAILURE */
bit  decided_body[BIZNOS + 1];

byte issued_for[ORDERS + 1]; /* how often points were issued for an order; 2 stands for more, too */
bit  issued_under[BIZNOS + 1];

/* ---------- The three properties. SPIN asserts those whose numbers are added up in PROPERTIES. ---------- */

#ifndef PROPERTIES
#define PROPERTIES 7
#endif
#define NEVER(property, what)        assert(!((PROPERTIES & property) && (what)))

#define NEVER_TWO_ISSUES(o)          NEVER(1, issued_for[o] > 1)
#define NEVER_FALSELY_REJECTED(b)    NEVER(2, belief[b] == REJECTED && issued_under[b])
#define NEVER_ACCEPTED_UNSIGNED(m)   NEVER(4, !IS_REQUEST(m))

/* What has to be possible, so that the properties do not hold only because nothing happens. */
#ifndef POSSIBLE
#define POSSIBLE 0
#endif
#define IS_POSSIBLE(number, what)    assert(!(POSSIBLE == number && (what)))

/* ---------- Words of a run ---------- */

inline say_message(m) {
  if
  :: ISSUE_REQUEST(m) -> printf("issue request %d (bizNo %d, body %d)", m, bizno_in[m], body_in[m])
  :: m == STRANGER -> printf("a message of their own on the issue path")
  :: m == NOTIFYING_STRANGER -> printf("a message of their own on the notify path")
  :: m == NOTIFICATION -> printf("the notification of second %d", signed_at[m])
  :: m == PARTNER_TO_NOTIFY -> printf("the partner's answer of second %d on the notify path", signed_at[m])
  :: m == PARTNER_TO_ISSUE -> printf("the partner's answer of second %d on the issue path", signed_at[m])
  :: m == PLATFORM_TO_NOTIFY -> printf("the platform's answer of second %d on the notify path", signed_at[m])
  :: m == PLATFORM_TO_ISSUE(SUCCESS) -> printf("the platform's answer S of second %d", signed_at[m])
  :: m == PLATFORM_TO_ISSUE(FAILURE) -> printf("the platform's answer F of second %d", signed_at[m])
  :: m == PLATFORM_TO_ISSUE(INCONSISTENT) -> printf("the platform's answer F (about the content) of second %d", signed_at[m])
  :: m == PLATFORM_TO_ISSUE(UNDECIDED) -> printf("the platform's answer U of second %d", signed_at[m])
  fi
}

inline say_signed(m) {
  printf("%d: signed: ", clock);
  say_message(m);
  printf("\n")
}

/* ---------- Both gateways ---------- */

#define TOO_OLD(m) (clock > TIME_OF(m) + WINDOW)

#ifdef ACCEPT_ANY_AGE
#define IS_FRESH(m) true
#else
#define IS_FRESH(m) (!TOO_OLD(m))
#endif

/* A gateway remembers a request for as long as it is fresh. */
#ifdef ACCEPT_REPLAYS
#define IS_REPLAY(saw, m) false
#else
#define IS_REPLAY(saw, m) (saw[m] && !TOO_OLD(m))
#endif

#ifdef REFUSALS_SAY_F
#define REFUSAL FAILURE
#else
#define REFUSAL UNDECIDED
#endif

/* What the gateway at work answers: the number of a message that it signs, or 0 for a refusal without a signature. */
byte answer;

/* A new signature makes another message, which nobody saw before. */
inline send_answer() {
  if
  :: answer == 0 -> printf("%d: refused without a signature\n", clock)
  :: else ->
    if
    :: signed_at[answer] != clock -> signed_at[answer] = clock; platform_saw[answer] = 0; partner_saw[answer] = 0
    :: else
    fi;
    printf("%d: signed and sent: ", clock);
    say_message(answer);
    printf("\n");
    answer = 0
  fi
}

/* ---------- The platform's gateway ---------- */

#define PLATFORM_ANSWER(m, result) (PATH_OF(m) == ISSUE -> PLATFORM_TO_ISSUE(result) : PLATFORM_TO_NOTIFY)

/* What the business says of a bizNo that the ledger does not know; chosen by SPIN. */
byte verdict;

#define NEW_TO_THE_LEDGER(m) (ISSUE_REQUEST(m) && decided[bizno_in[m]] == NO_RESULT)

inline issue_points(b) {
  issued_under[b] = 1;
  if
  :: issued_for[order_of[b]] < 2 -> issued_for[order_of[b]] = issued_for[order_of[b]] + 1
  :: else
  fi;
  printf("%d: the ledger issues points for order %d under bizNo %d\n", clock, order_of[b], b);
  NEVER_TWO_ISSUES(order_of[b]);
  NEVER_FALSELY_REJECTED(b)
}

/* One transaction. What has no bizNo is PARAM_ILLEGAL. U decides nothing. */
inline ask_the_ledger(m) {
  if
  :: !ISSUE_REQUEST(m) -> answer = PLATFORM_TO_ISSUE(INCONSISTENT)
  :: NEW_TO_THE_LEDGER(m) ->
    answer = PLATFORM_TO_ISSUE(verdict);
    if
    :: verdict == SUCCESS -> issue_points(bizno_in[m])
    :: else
    fi;
#ifndef LEDGER_WITHOUT_BIZNO
    if
    :: verdict != UNDECIDED -> decided[bizno_in[m]] = verdict; decided_body[bizno_in[m]] = body_in[m]
    :: else
    fi;
#endif
  :: else ->
    if
    :: decided_body[bizno_in[m]] == body_in[m] -> answer = PLATFORM_TO_ISSUE(decided[bizno_in[m]])
    :: else -> answer = PLATFORM_TO_ISSUE(INCONSISTENT); IS_POSSIBLE(1, issued_under[bizno_in[m]])
    fi
  fi
}

inline platform_receives(m) {
  if
  :: KEY_OF(m) != PARTNER_REQUESTS || !IS_FRESH(m) ->
#ifdef SIGN_FOR_STRANGERS
    answer = PLATFORM_ANSWER(m, REFUSAL)
#else
    skip
#endif
  :: else ->
    if
    :: IS_REPLAY(platform_saw, m) -> answer = PLATFORM_ANSWER(m, REFUSAL)
    :: else ->
      if
      :: PATH_OF(m) == ISSUE ->
        platform_saw[m] = 1;
        printf("%d: the platform accepts the request\n", clock);
        NEVER_ACCEPTED_UNSIGNED(m);
        ask_the_ledger(m)
      :: else /* It serves no such path. */
      fi
    fi
  fi
}

/* ---------- The partner's gateway ---------- */

#define PARTNER_ANSWER(m) (PATH_OF(m) == ISSUE -> PARTNER_TO_ISSUE : PARTNER_TO_NOTIFY)

inline partner_receives(m) {
  if
  :: KEY_OF(m) != PLATFORM_REQUESTS || !IS_FRESH(m) ->
#ifdef SIGN_FOR_STRANGERS
    answer = PARTNER_ANSWER(m)
#else
    skip
#endif
  :: else ->
    if
    :: IS_REPLAY(partner_saw, m) -> answer = PARTNER_ANSWER(m)
    :: else ->
      if
      :: PATH_OF(m) == NOTIFY ->
        partner_saw[m] = 1;
        printf("%d: the partner accepts the request\n", clock);
        NEVER_ACCEPTED_UNSIGNED(m);
        IS_POSSIBLE(2, true);
        answer = PARTNER_ANSWER(m)
      :: else /* It serves no such path. */
      fi
    fi
  fi
}

/* ---------- The partner's client ---------- */

#ifdef BELIEVE_UNSIGNED_F
#define IS_SIGNED(m) (KEY_OF(m) == PLATFORM_ANSWERS || (KEY_OF(m) == NO_KEY && RESULT_OF(m) == FAILURE))
#else
#define IS_SIGNED(m) (KEY_OF(m) == PLATFORM_ANSWERS)
#endif

#ifdef BELIEVE_EARLIER_ANSWER
#define IS_IN_TIME(m) (!TOO_OLD(m))
#else
#define IS_IN_TIME(m) (!TOO_OLD(m) && TIME_OF(m) >= sent_at)
#endif

#ifdef BELIEVE_ANY_F
#define IS_REJECTION(result) (result == FAILURE || result == INCONSISTENT)
#else
#define IS_REJECTION(result) (result == FAILURE || (result == INCONSISTENT && fresh))
#endif

inline settle(what) {
  belief[bizno] = what;
  settled_at = clock;
  NEVER_FALSELY_REJECTED(bizno);
  IS_POSSIBLE(3, order == ORDERS && belief[1] == ISSUED && what == ISSUED);
  IS_POSSIBLE(4, bizno == 2 && order == 1 && belief[1] == REJECTED && what == ISSUED)
}

/* What does not settle the bizNo ends the attempt, and the client repeats it. */
inline client_receives(m) {
  waiting = 0;
  if
  :: !IS_SIGNED(m) || PATH_OF(m) != ISSUE -> printf("%d: the client does not believe it: the signature\n", clock)
  :: else ->
    if
    :: !IS_IN_TIME(m) -> printf("%d: the client does not believe it: the time\n", clock)
    :: else ->
      if
      :: RESULT_OF(m) == SUCCESS -> printf("%d: the client believes: issued\n", clock); settle(ISSUED)
      :: IS_REJECTION(RESULT_OF(m)) -> printf("%d: the client believes: rejected\n", clock); settle(REJECTED)
      :: else -> printf("%d: the client believes: unknown\n", clock)
      fi
    fi
  fi
}

/* ---------- The caller of the client ---------- */

#ifdef WITHIN_THE_SKEW
#define LATE_ENOUGH (clock >= settled_at)
#else
#define LATE_ENOUGH (clock > settled_at)
#endif

#ifdef SENT_ONCE
#define MAY_SEND (sent_at == 0)
#else
#define MAY_SEND (sent_at < clock)
#endif

#define HAS_BIZNO (bizno < BIZNOS)
#define OPEN      (!SETTLED && !waiting)

inline take_bizno(of_order) {
  order = of_order;
  bizno++;
  order_of[bizno] = order;
  belief[bizno] = UNKNOWN;
  body = 0;
  fresh = 1;
  sent_at = 0;
  printf("%d: the caller takes bizNo %d for order %d\n", clock, bizno, order)
}

inline send_request() {
  signed_at[clock] = clock;
  bizno_in[clock] = bizno;
  body_in[clock] = body;
  sent_at = clock;
  waiting = 1;
  printf("%d: the client sends issue request %d (bizNo %d, body %d)\n", clock, clock, bizno, body)
}

proctype Caller() {
end:
  do
  /* Time goes on. */
  :: clock < LAST_SECOND -> clock++
  /* The next order. */
  :: d_step { SETTLED && LATE_ENOUGH && order < ORDERS && HAS_BIZNO -> take_bizno(order + 1) }
  /* A rejection is final for its bizNo, so what was rejected is tried again under a new one. */
  :: d_step { belief[bizno] == REJECTED && LATE_ENOUGH && HAS_BIZNO -> take_bizno(order) }
  /* An attempt. Each has a Request-Time of its own. */
  :: d_step { OPEN && MAY_SEND -> send_request() }
  /* No answer came. */
  :: d_step { waiting -> waiting = 0; printf("%d: the client waits no longer\n", clock) }
  /* The caller comes back to a bizNo, as after a crash: with the body that it stored, or with another one. */
  :: d_step { OPEN && sent_at > 0 && (fresh || body == 1) -> fresh = 0; body = 0;
       printf("%d: the caller submits the stored order again\n", clock) }
  :: d_step { OPEN && sent_at > 0 && body == 0 -> fresh = 0; body = 1;
       printf("%d: the caller writes another body under bizNo %d\n", clock, bizno) }
#ifdef NEW_BIZNO_WHEN_UNKNOWN
  :: d_step { OPEN && sent_at > 0 && HAS_BIZNO -> take_bizno(order) }
#endif
#ifdef ORDERS_AT_ONCE
  :: d_step { OPEN && sent_at > 0 && order < ORDERS && HAS_BIZNO -> take_bizno(order + 1) }
#endif
  od
}

/* ---------- The attacker, once for each message ---------- */

/* A request that has not arrived when its bizNo is settled does not arrive any more: its connection was closed. */
#ifdef HELD_BACK
#define CAN_ARRIVE(m) EXISTS(m)
#else
#define CAN_ARRIVE(m) (EXISTS(m) && (!ISSUE_REQUEST(m) || platform_saw[m] || belief[bizno_in[m]] == UNKNOWN))
#endif

proctype Attacker(byte m) {
end:
  do
  :: atomic { CAN_ARRIVE(m) ->
      if
      :: !NEW_TO_THE_LEDGER(m)
      :: NEW_TO_THE_LEDGER(m) -> verdict = SUCCESS
      :: NEW_TO_THE_LEDGER(m) -> verdict = FAILURE
      :: NEW_TO_THE_LEDGER(m) -> verdict = UNDECIDED
      fi;
      d_step {
        printf("%d: the attacker delivers to the platform, as a request: ", clock);
        say_message(m);
        printf("\n");
        platform_receives(m);
        send_answer();
        verdict = 0
      }
    }
  :: d_step { EXISTS(m) ->
      printf("%d: the attacker delivers to the partner, as a request: ", clock);
      say_message(m);
      printf("\n");
      partner_receives(m);
      send_answer() }
  :: d_step { EXISTS(m) && waiting ->
      printf("%d: the attacker delivers to the client, as an answer: ", clock);
      say_message(m);
      printf("\n");
      client_receives(m) }
  od
}

init {
  atomic {
    byte m = 0;
    signed_at[NOTIFICATION] = clock;
    printf("%d: the platform sends a notification\n", clock);
    do
    :: m < MESSAGES -> run Attacker(m); m++
    :: else -> break
    od;
    m = 0;
    run Caller()
  }
}
