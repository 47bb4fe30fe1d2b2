/*
 * A model of the issuer for SPIN (https://spinroot.com): what the store, the workers and the platform do to orders, whatever ends in
 * between. `protocol.pml` has the line and its attacker; here an answer that is believed is true.
 *
 * `pnpm model` runs it. Each guard of the issuer has a switch that removes it. With all guards, the properties hold in every state
 * that can be reached. With one guard removed, SPIN finds a run that breaks a property.
 *
 *   the caller     enqueues a file of orders, as often as it likes, and may cancel the campaign once
 *   the store      commits each step as a whole or not at all
 *   the workers    lease orders, send them, and write what came of it; each may be killed between any two steps
 *   the line       a request that was sent arrives at any time, also when its worker is gone and when its order is over, or never
 *   the platform   decides each bizNo once
 *
 * Time is left out: a lease may end and an order may be due at any moment. So the clock of the store may jump, too.
 * A step of this model is a transaction of the store. One that fails is a step that is not taken, and of one whose answer is lost the
 * caller and the workers know no more than if they had been killed.
 */

/* ---------- Sizes. Everything is bounded, so that SPIN can visit every state. ---------- */

#ifndef ORDERS
#define ORDERS 2         /* rows of the caller's file */
#endif
#ifndef WORKERS
#define WORKERS 2
#endif
#ifndef RUNGS
#define RUNGS 2          /* how often an order is tried again before it is parked */
#endif
#ifndef ENQUEUES
#define ENQUEUES 2       /* how often the file is enqueued */
#endif

/*
 * ---------- Switches. Each removes one guard. ----------
 *
 * NEW_NUMBER_EACH_TIME       enqueue takes a new bizNo for a row, instead of one that depends on campaign and key only
 * OVERWRITE_ORDERS           enqueue replaces the body of an order that is there, instead of refusing other content
 * TOLD_BEFORE_COMMIT         enqueue says that the orders are stored before they are
 * BODY_FOR_EACH_ATTEMPT      a worker writes the body anew, instead of sending the stored one
 * SENT_BEFORE_COMMIT         a worker sends in the transaction that leases the order, which is committed with the result
 * LOST_LEASE_IS_WAITING      an order whose lease has ended counts as never sent
 * LOST_LEASE_IS_FREE         a lease that has ended uses up no rung of the ladder
 * LOST_LEASE_STAYS           nobody ends the lease of a worker that is gone
 * NO_LADDER                  an order without an outcome is tried again for ever
 * WRITE_WITHOUT_LEASE        a worker writes its result without a look at the lease
 * WRITE_WITHOUT_ATTEMPT      it looks at the name in the lease, and not at the number of the attempt
 * WRITE_WITHOUT_NAME         it looks at the number of the attempt, and not at the name in the lease
 * THROWN_IS_NEVER_SENT       an attempt that sent nothing takes back what earlier ones have noted
 * UNSENT_STAYS               an attempt that sent nothing does not look whether the campaign was cancelled meanwhile
 * BELIEVE_ANY_F              an F that may be about a repetition is final
 * LEDGER_WITHOUT_BIZNO       the ledger does not look at the bizNo
 *
 * These give up an assumption. No guard makes up for all of it.
 *
 * STORE_LOST                 the database is lost once, with all that was committed
 *
 * These describe another world.
 *
 * ONE_WORKER                 two places of one worker, which have one name in the leases
 * NEVER_CANCELLED            the caller cancels nothing
 */

/* ---------- The store ---------- */

#define NO_ROW    0
#define WAITING   1
#define SENDING   2
#define UNKNOWN   3
#define PARKED    4
#define ISSUED    5
#define REJECTED  6
#define CANCELLED 7
#define THROWN    8      /* a result that is no state: the client has sent nothing */

/* A row of the table is an order of the file. With a new number each time, each file has rows of its own. */
#ifdef NEW_NUMBER_EACH_TIME
#define ROWS (ORDERS * ENQUEUES)
#define FIRST_ROW (ORDERS * enqueues)
#else
#define ROWS ORDERS
#define FIRST_ROW 0
#endif
#define ORDER_OF(r) (((r) - 1) % ORDERS)

byte state[ROWS + 1];
byte attempts[ROWS + 1];
byte rung[ROWS + 1];
byte holder[ROWS + 1];      /* the name in the lease */
bit  stored_body[ROWS + 1]; /* which of two bodies */
bit  noted[ROWS + 1];       /* whether it is noted that the order may have been sent */
bit  cancelled;             /* the campaign */

#define IS_OVER(r) (state[r] >= PARKED)

/* ---------- The caller ---------- */

byte enqueues;
bit  told;                  /* enqueue has said that the orders are stored */

/* ---------- The workers: what each of them keeps in mind, and loses when it is killed ---------- */

#define IDLE    0
#define TAKEN   1
#define SENT    2
#define DONE    3
#define WRITTEN 4

byte stage[WORKERS + 1];
byte held[WORKERS + 1];     /* the row */
byte attempt[WORKERS + 1];
bit  body[WORKERS + 1];
bit  noted_before[WORKERS + 1];
byte result[WORKERS + 1];
bit  over[WORKERS + 1];     /* whether its lease is over, which the worker does not know */

#ifdef ONE_WORKER
#define NAME_OF(w) 1
#else
#define NAME_OF(w) w
#endif

/* ---------- The line and the platform ---------- */

#define BYTES(r, b)    (2 * (r) + (b)) /* a bizNo and a body are one text */
#define UNDECIDED 0

bit  on_the_line[2 * ROWS + 2];
byte decided[ROWS + 1];     /* the first answer to each bizNo: UNDECIDED, ISSUED or REJECTED */
bit  decided_body[ROWS + 1];
bit  issued_under[ROWS + 1];

byte issued_for[ORDERS];    /* how often points were issued for an order; 2 stands for more, too */
byte sent_for[ORDERS];      /* the bytes that were sent for an order */

/* ---------- The properties. SPIN asserts those whose numbers are added up in PROPERTIES. ---------- */

#ifndef PROPERTIES
#define PROPERTIES 31
#endif
#define NEVER(property, what)     assert(!((PROPERTIES & property) && (what)))

#define NEVER_TWO_ISSUES(o)       NEVER(1, issued_for[o] > 1)
#define NEVER_OTHER_BYTES(o, b)   NEVER(2, sent_for[o] != 0 && sent_for[o] != b)
#define NEVER_FALSE_END(r) \
  NEVER(4, (state[r] == ISSUED && !issued_under[r]) || ((state[r] == REJECTED || state[r] == CANCELLED) && issued_under[r]))
#define NEVER_LATE_WRITE(w)       NEVER(8, over[w])
#define NEVER_WITHOUT_END(r)      NEVER(16, told && !IS_OVER(r))

/* What has to be possible, so that the properties do not hold only because nothing happens. */
#ifndef POSSIBLE
#define POSSIBLE 0
#endif
#define IS_POSSIBLE(number, what) assert(!(POSSIBLE == number && (what)))

/* ---------- The caller's steps ---------- */

/* The file was enqueued before with other content. All of its rows are stored together, so the first one tells. */
#ifdef OVERWRITE_ORDERS
#define CONFLICTS(content) false
#else
#define CONFLICTS(content) (state[FIRST_ROW + 1] != NO_ROW && stored_body[FIRST_ROW + 1] != content)
#endif

inline store_orders(content) {
  i = 1;
  do
  :: i <= ORDERS ->
    if
    :: state[FIRST_ROW + i] == NO_ROW -> state[FIRST_ROW + i] = WAITING; stored_body[FIRST_ROW + i] = content
    :: else ->
#ifdef OVERWRITE_ORDERS
      stored_body[FIRST_ROW + i] = content
#else
      skip
#endif
    fi;
    i++
  :: else -> break
  od;
  i = 0
}

inline enqueue(content) {
  if
  :: CONFLICTS(content) -> printf("the caller: enqueues the file with body %d, which is refused\n", content)
  :: else ->
    printf("the caller: enqueues the file with body %d\n", content);
    store_orders(content);
    told = 1
  fi;
  enqueues++
}

inline cancel_order(r) {
  if
  :: !noted[r] && (state[r] == WAITING || state[r] == PARKED) ->
    state[r] = CANCELLED;
    NEVER_FALSE_END(r);
    IS_POSSIBLE(4, true)
  :: else
  fi
}

inline cancel() {
  printf("the caller: cancels the campaign\n");
  cancelled = 1;
  i = 1;
  do
  :: i <= ROWS -> cancel_order(i); i++
  :: else -> break
  od;
  i = 0
}

inline lose_the_store() {
  printf("the store: is lost\n");
  lost = 1;
  cancelled = 0;
  i = 1;
  do
  :: i <= ROWS ->
    state[i] = NO_ROW; attempts[i] = 0; rung[i] = 0; holder[i] = 0; stored_body[i] = 0; noted[i] = 0;
    i++
  :: else -> break
  od;
  i = 1;
  do
  :: i <= WORKERS -> over[i] = (held[i] != 0); i++
  :: else -> break
  od;
  i = 0
}

#define MAY_ENQUEUE (enqueues < ENQUEUES && !cancelled)

proctype Caller() {
  byte i = 0;
  bit lost = 0;
end:
  do
  :: d_step { MAY_ENQUEUE -> enqueue(0) }
  :: d_step { MAY_ENQUEUE -> enqueue(1) }
#ifdef TOLD_BEFORE_COMMIT
  :: d_step { MAY_ENQUEUE -> printf("the caller: is told that the file is stored, and nothing is committed\n"); told = 1; enqueues++ }
#endif
#ifndef NEVER_CANCELLED
  :: d_step { enqueues > 0 && !cancelled -> cancel() }
#endif
#ifdef STORE_LOST
  :: d_step { told && !lost -> lose_the_store() }
#endif
  od
}

/* ---------- The workers' steps ---------- */

/*
 * In a cancelled campaign no order is sent for the first time. The ladder allows one attempt more than it has rungs. An order that is
 * attempted more often has no end, and one attempt too many is enough to see that.
 */
#define IS_DUE(r) (attempts[r] <= RUNGS + 1 && (state[r] == UNKNOWN || (state[r] == WAITING && !cancelled)))

inline take(w, r) {
  held[w] = r;
  attempts[r]++;
  attempt[w] = attempts[r];
  noted_before[w] = noted[r];
  body[w] = stored_body[r];
  over[w] = 0;
  state[r] = SENDING;
  holder[r] = NAME_OF(w);
#ifndef SENT_BEFORE_COMMIT
  noted[r] = 1;
#endif
  stage[w] = TAKEN;
  printf("worker %d: takes order %d, attempt %d\n", w, r, attempt[w]);
  IS_POSSIBLE(3, issued_under[r] && rung[r] == RUNGS)
}

inline send(w) {
  printf("worker %d: sends order %d with body %d\n", w, held[w], body[w]);
  on_the_line[BYTES(held[w], body[w])] = 1;
  NEVER_OTHER_BYTES(ORDER_OF(held[w]), BYTES(held[w], body[w]));
  sent_for[ORDER_OF(held[w])] = BYTES(held[w], body[w]);
  stage[w] = SENT
}

inline come_to(w, what) {
  result[w] = what;
  stage[w] = DONE
}

/* The platform answers other content under a bizNo that it knows with an F about the repetition. */
inline hear(w) {
  if
  :: decided_body[held[w]] == body[w] -> printf("worker %d: gets the answer\n", w); come_to(w, decided[held[w]])
  :: else ->
    printf("worker %d: gets an F about the repetition\n", w);
#ifdef BELIEVE_ANY_F
    come_to(w, REJECTED)
#else
    come_to(w, PARKED)
#endif
  fi
}

inline say_written(w, r) {
  printf("worker %d: writes that order %d is ", w, r);
  if
  :: state[r] == WAITING -> printf("waiting\n")
  :: state[r] == UNKNOWN -> printf("unknown\n")
  :: state[r] == PARKED -> printf("parked\n")
  :: state[r] == ISSUED -> printf("issued\n")
  :: state[r] == REJECTED -> printf("rejected\n")
  :: state[r] == CANCELLED -> printf("cancelled\n")
  fi
}

/* The next rung of the ladder, or its end. */
inline climb(r, next) {
#ifdef NO_LADDER
  state[r] = next;
#else
  state[r] = (rung[r] < RUNGS -> next : PARKED);
  rung[r] = (rung[r] < RUNGS -> rung[r] + 1 : rung[r])
#endif
}

inline take_back(r, sent_before) {
  climb(r, (sent_before -> UNKNOWN : WAITING));
#ifdef THROWN_IS_NEVER_SENT
  noted[r] = 0
#else
  noted[r] = sent_before
#endif
  ;
#ifndef UNSENT_STAYS
  if
  :: cancelled -> cancel_order(r); IS_POSSIBLE(5, state[r] == CANCELLED)
  :: else
  fi
#endif
}

#if defined(WRITE_WITHOUT_LEASE)
#define MAY_WRITE(w, r) true
#elif defined(WRITE_WITHOUT_ATTEMPT)
#define MAY_WRITE(w, r) (state[r] == SENDING && holder[r] == NAME_OF(w))
#elif defined(WRITE_WITHOUT_NAME)
#define MAY_WRITE(w, r) (state[r] == SENDING && attempts[r] == attempt[w])
#else
#define MAY_WRITE(w, r) (state[r] == SENDING && holder[r] == NAME_OF(w) && attempts[r] == attempt[w])
#endif

inline write_result(w, r) {
  if
  :: MAY_WRITE(w, r) ->
    NEVER_LATE_WRITE(w);
    over[w] = 1;
    holder[r] = 0;
#ifdef SENT_BEFORE_COMMIT
    noted[r] = 1;
#endif
    if
    :: result[w] == THROWN -> take_back(r, noted_before[w])
    :: result[w] == UNKNOWN -> climb(r, UNKNOWN)
    :: else -> state[r] = result[w]
    fi;
    say_written(w, r);
    NEVER_FALSE_END(r);
    IS_POSSIBLE(1, state[r] == ISSUED && attempts[r] > 1)
  :: else -> printf("worker %d: has lost its lease of order %d, and writes nothing\n", w, r); IS_POSSIBLE(2, state[r] == ISSUED)
  fi
}

inline forget(w) {
  stage[w] = IDLE; held[w] = 0; attempt[w] = 0; body[w] = 0; noted_before[w] = 0; result[w] = 0; over[w] = 0
}

proctype Worker(byte w) {
end:
  do
#ifdef BODY_FOR_EACH_ATTEMPT
  :: d_step { stage[w] == TAKEN -> body[w] = 1 - body[w]; send(w) }
#endif
  :: d_step { stage[w] == TAKEN -> send(w) }
  :: d_step { stage[w] == TAKEN -> printf("worker %d: its client throws before it sends\n", w); come_to(w, THROWN) }
  :: d_step { stage[w] == SENT && decided[held[w]] != UNDECIDED -> hear(w) }
  :: d_step { stage[w] == SENT -> printf("worker %d: gets no answer\n", w); come_to(w, UNKNOWN) }
  :: d_step { stage[w] == DONE -> write_result(w, held[w]); stage[w] = WRITTEN }
  /* The store has written it, its answer was lost, and the worker writes it again. */
  :: d_step { stage[w] == WRITTEN -> write_result(w, held[w]); forget(w) }
  :: d_step { stage[w] == WRITTEN -> forget(w) }
  :: d_step { stage[w] != IDLE && stage[w] != WRITTEN -> printf("worker %d: is killed and started again\n", w); forget(w) }
  od
}

/* Each worker may lease each order. */
proctype Lease(byte w; byte r) {
end:
  do
  :: d_step { stage[w] == IDLE && IS_DUE(r) -> take(w, r) }
  od
}

/* ---------- What happens to a row as time goes on, once for each row ---------- */

inline end_lease(r) {
  printf("the store: the lease of order %d ends\n", r);
  holder[r] = 0;
#if defined(SENT_BEFORE_COMMIT)
  /* The transaction is rolled back. */
  climb(r, (noted[r] -> UNKNOWN : WAITING));
#elif defined(LOST_LEASE_IS_WAITING)
  climb(r, WAITING);
  noted[r] = 0;
#elif defined(LOST_LEASE_IS_FREE)
  state[r] = UNKNOWN;
#else
  climb(r, UNKNOWN);
#endif
  i = 1;
  do
  :: i <= WORKERS ->
    if
    :: held[i] == r && attempt[i] == attempts[r] -> over[i] = 1
    :: else
    fi;
    i++
  :: else -> break
  od;
  i = 0
}

proctype Clock(byte r) {
  byte i = 0;
end:
  do
  :: false
#ifndef LOST_LEASE_STAYS
  :: d_step { state[r] == SENDING -> end_lease(r) }
#endif
  od
}

/* ---------- The platform, once for each text that may be sent ---------- */

inline issue_points(r) {
  issued_under[r] = 1;
  issued_for[ORDER_OF(r)] = (issued_for[ORDER_OF(r)] < 2 -> issued_for[ORDER_OF(r)] + 1 : 2);
  NEVER_TWO_ISSUES(ORDER_OF(r));
  NEVER_FALSE_END(r)
}

inline decide(r, b, verdict) {
  on_the_line[BYTES(r, b)] = 0;
  decided[r] = verdict;
  decided_body[r] = b
}

#ifdef LEDGER_WITHOUT_BIZNO
#define IS_NEW(r) true
#else
#define IS_NEW(r) (decided[r] == UNDECIDED)
#endif

/* A request that is lost, that the ledger knows, or that is answered U, changes nothing, so it may as well stay on the line. */
proctype Platform(byte r; bit b) {
end:
  do
  :: d_step { on_the_line[BYTES(r, b)] && IS_NEW(r) ->
       printf("the platform: issues points for order %d, body %d\n", r, b); decide(r, b, ISSUED); issue_points(r) }
  :: d_step { on_the_line[BYTES(r, b)] && IS_NEW(r) ->
       printf("the platform: rejects order %d, body %d\n", r, b); decide(r, b, REJECTED) }
  od
}

/* ---------- When nothing can go on any more ---------- */

proctype End() {
  byte r = 1;
end:
  timeout;
  d_step {
    printf("the store: nothing goes on any more\n");
    do
    :: r <= ORDERS -> NEVER_WITHOUT_END(r); r++
    :: else -> break
    od
  }
}

init {
  atomic {
    byte w = 1;
    byte r = 1;
    do
    :: r <= ROWS ->
      run Clock(r); run Platform(r, 0); run Platform(r, 1);
      w = 1;
      do
      :: w <= WORKERS -> run Lease(w, r); w++
      :: else -> break
      od;
      r++
    :: else -> break
    od;
    w = 1;
    do
    :: w <= WORKERS -> run Worker(w); w++
    :: else -> break
    od;
    w = 0; r = 0;
    run Caller();
    run End()
  }
}
