import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"model/protocol.pml","description":"","frontmatter":{"search":false,"aside":false},"headers":[],"relativePath":"sources/model/protocol.pml.md","filePath":"sources/model/protocol.pml.md"}');
const _sfc_main = { name: "sources/model/protocol.pml.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="modelprotocolpml" tabindex="-1">model/protocol.pml <a class="header-anchor" href="#modelprotocolpml" aria-label="Permalink to &quot;model/protocol.pml&quot;">​</a></h1><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>/*</span></span>
<span class="line"><span> * A model of the protocol for SPIN (https://spinroot.com): what two ends accept and believe while an attacker owns the line.</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * \`pnpm model\` runs it. Each guard of the protocol has a switch that removes it. With all guards, the three properties hold in</span></span>
<span class="line"><span> * every state that can be reached. With one guard removed, SPIN finds a run that breaks a property.</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * There are two ends, and each of them sends requests and answers requests:</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> *   the partner    its client sends &quot;issue&quot; requests, its gateway answers notifications</span></span>
<span class="line"><span> *   the platform   its gateway answers &quot;issue&quot; requests from a ledger, its client sends notifications</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * Cryptography is perfect here: a signature is the name of a key, and only the owner of a key can sign with it. It covers the</span></span>
<span class="line"><span> * path, the time and the body. Nothing in it says whether it is of a request or of an answer, and an answer names nothing</span></span>
<span class="line"><span> * of its request but the path (docs/protocol.md, section 3). Both ends share one clock, which counts seconds.</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * The attacker has every message that was ever sent. They hand each of them to any end, as a request or as an answer, at any</span></span>
<span class="line"><span> * time, as often as they like, or never. They make requests and answers of their own as well, which nobody else has signed.</span></span>
<span class="line"><span> */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- Sizes. Everything is bounded, so that SPIN can visit every state. ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifndef ORDERS</span></span>
<span class="line"><span>#define ORDERS 2         /* what the caller wants to be issued, each of them once */</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>#ifndef BIZNOS</span></span>
<span class="line"><span>#define BIZNOS 3         /* idempotency keys that the caller may use for that */</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>#ifndef LAST_SECOND</span></span>
<span class="line"><span>#define LAST_SECOND 4    /* the clock stops here */</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>#ifndef WINDOW</span></span>
<span class="line"><span>#define WINDOW 1         /* freshness: a message that is older than this many seconds is refused */</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/*</span></span>
<span class="line"><span> * ---------- Switches. Each removes one guard. ----------</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * SIGN_FOR_STRANGERS         a gateway signs a refusal although the signature or the time of the request does not hold</span></span>
<span class="line"><span> * ONE_KEY                    an end signs requests and answers with one key</span></span>
<span class="line"><span> * BELIEVE_UNSIGNED_F         the client believes a failure that nobody signed</span></span>
<span class="line"><span> * BELIEVE_ANY_F              the client believes &quot;this bizNo was used with other content&quot; although it is not fresh</span></span>
<span class="line"><span> * BELIEVE_EARLIER_ANSWER     the client believes an answer whose time is earlier than that of its request</span></span>
<span class="line"><span> * REFUSALS_SAY_F             a gateway signs its refusals as F instead of U</span></span>
<span class="line"><span> * NEW_BIZNO_WHEN_UNKNOWN     the caller takes a new bizNo for an order whose outcome is unknown</span></span>
<span class="line"><span> * ACCEPT_REPLAYS             a gateway does not remember what it accepted</span></span>
<span class="line"><span> * ACCEPT_ANY_AGE             a gateway does not look at the time; it remembers a request no longer than before</span></span>
<span class="line"><span> * LEDGER_WITHOUT_BIZNO       the ledger does not look at the bizNo</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * These give up an assumption. No guard makes up for it; TLS does.</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * HELD_BACK                  the attacker delivers a request for the first time when its bizNo is settled</span></span>
<span class="line"><span> * WITHIN_THE_SKEW            the caller goes on in the second in which the last bizNo was settled</span></span>
<span class="line"><span> * ORDERS_AT_ONCE             the caller begins another order before the last one is settled</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * These describe another world.</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * ONE_PATH                   both ends serve the same path</span></span>
<span class="line"><span> * SENT_ONCE                  the client never repeats, as for an operation that is not idempotent</span></span>
<span class="line"><span> */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- Keys. With ONE_KEY, two names are one key. ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define NO_KEY            0</span></span>
<span class="line"><span>#define PARTNER_REQUESTS  1</span></span>
<span class="line"><span>#define PLATFORM_REQUESTS 2</span></span>
<span class="line"><span>#ifdef ONE_KEY</span></span>
<span class="line"><span>#define PARTNER_ANSWERS   PARTNER_REQUESTS</span></span>
<span class="line"><span>#define PLATFORM_ANSWERS  PLATFORM_REQUESTS</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define PARTNER_ANSWERS   3</span></span>
<span class="line"><span>#define PLATFORM_ANSWERS  4</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- Paths ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define ISSUE  1</span></span>
<span class="line"><span>#ifdef ONE_PATH</span></span>
<span class="line"><span>#define NOTIFY ISSUE</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define NOTIFY 2</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- Results ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define NO_RESULT    0   /* what the body of a request says, read as an answer */</span></span>
<span class="line"><span>#define SUCCESS      1   /* S */</span></span>
<span class="line"><span>#define FAILURE      2   /* F: nothing was issued under this bizNo, and nothing will be */</span></span>
<span class="line"><span>#define INCONSISTENT 3   /* F about the content: PARAM_ILLEGAL, REPEAT_REQ_INCONSISTENT */</span></span>
<span class="line"><span>#define UNDECIDED    4   /* U */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/*</span></span>
<span class="line"><span> * ---------- Messages ----------</span></span>
<span class="line"><span> *</span></span>
<span class="line"><span> * The message n, from 1 to LAST_SECOND, is the request that the partner sent in the second n. Each other message has a</span></span>
<span class="line"><span> * number of its own. Of two that differ only in their time, the attacker needs the later one only: no end refuses it where it</span></span>
<span class="line"><span> * would accept the earlier one.</span></span>
<span class="line"><span> */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define ISSUE_REQUEST(m)  ((m) &gt;= 1 &amp;&amp; (m) &lt;= LAST_SECOND)</span></span>
<span class="line"><span>#define STRANGER          0                  /* the attacker&#39;s own, on the path issue */</span></span>
<span class="line"><span>#define NOTIFYING_STRANGER (LAST_SECOND + 1) /* the attacker&#39;s own, on the path notify */</span></span>
<span class="line"><span>#define NOTIFICATION      (LAST_SECOND + 2)  /* the platform&#39;s request */</span></span>
<span class="line"><span>#define PARTNER_TO_NOTIFY (LAST_SECOND + 3)  /* answers of the partner, by path */</span></span>
<span class="line"><span>#define PARTNER_TO_ISSUE  (LAST_SECOND + 4)</span></span>
<span class="line"><span>#define PLATFORM_TO_NOTIFY (LAST_SECOND + 5) /* answers of the platform, by path, and by result */</span></span>
<span class="line"><span>#define PLATFORM_TO_ISSUE(result) (LAST_SECOND + 5 + (result))</span></span>
<span class="line"><span>#define MESSAGES          (LAST_SECOND + 10)</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define IS_STRANGERS(m)   ((m) == STRANGER || (m) == NOTIFYING_STRANGER)</span></span>
<span class="line"><span>#define IS_REQUEST(m)     (ISSUE_REQUEST(m) || (m) == NOTIFICATION)</span></span>
<span class="line"><span>#define EXISTS(m)         (IS_STRANGERS(m) || signed_at[m] &gt; 0)</span></span>
<span class="line"><span>#define TIME_OF(m)        (IS_STRANGERS(m) -&gt; clock : signed_at[m])</span></span>
<span class="line"><span>#define KEY_OF(m) \\</span></span>
<span class="line"><span>  (IS_STRANGERS(m) -&gt; NO_KEY : (ISSUE_REQUEST(m) -&gt; PARTNER_REQUESTS : ((m) == NOTIFICATION -&gt; PLATFORM_REQUESTS : \\</span></span>
<span class="line"><span>  ((m) &lt;= PARTNER_TO_ISSUE -&gt; PARTNER_ANSWERS : PLATFORM_ANSWERS))))</span></span>
<span class="line"><span>#define PATH_OF(m) \\</span></span>
<span class="line"><span>  (((m) == NOTIFYING_STRANGER || (m) == NOTIFICATION || (m) == PARTNER_TO_NOTIFY || (m) == PLATFORM_TO_NOTIFY) \\</span></span>
<span class="line"><span>  -&gt; NOTIFY : ISSUE)</span></span>
<span class="line"><span>#define RESULT_OF(m) \\</span></span>
<span class="line"><span>  ((m) &gt; PLATFORM_TO_NOTIFY -&gt; (m) - PLATFORM_TO_NOTIFY : ((m) == STRANGER -&gt; FAILURE : NO_RESULT))</span></span>
<span class="line"><span></span></span>
<span class="line"><span>byte clock = 1;</span></span>
<span class="line"><span>byte signed_at[MESSAGES];   /* when a message was signed; 0 if there is no such message */</span></span>
<span class="line"><span>byte bizno_in[LAST_SECOND + 1]; /* what the partner&#39;s requests hold */</span></span>
<span class="line"><span>bit  body_in[LAST_SECOND + 1];</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- The caller and its client ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define NOTHING  0</span></span>
<span class="line"><span>#define UNKNOWN  1</span></span>
<span class="line"><span>#define ISSUED   2</span></span>
<span class="line"><span>#define REJECTED 3</span></span>
<span class="line"><span></span></span>
<span class="line"><span>byte order;                 /* the order at work */</span></span>
<span class="line"><span>byte bizno;                 /* its bizNo */</span></span>
<span class="line"><span>bit  body;                  /* which of two bodies goes with it */</span></span>
<span class="line"><span>bit  fresh;                 /* whether the call knows that this bizNo was not used before */</span></span>
<span class="line"><span>bit  waiting;               /* whether a request is under way */</span></span>
<span class="line"><span>byte sent_at;               /* the Request-Time of the last request; 0 before the first one */</span></span>
<span class="line"><span>byte settled_at;            /* when the last bizNo was settled */</span></span>
<span class="line"><span>byte order_of[BIZNOS + 1];</span></span>
<span class="line"><span>byte belief[BIZNOS + 1];    /* what the caller believes of each bizNo */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define SETTLED (order == 0 || belief[bizno] == ISSUED || belief[bizno] == REJECTED)</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- The gateways and the ledger ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>bit  platform_saw[MESSAGES]; /* replay memory */</span></span>
<span class="line"><span>bit  partner_saw[MESSAGES];</span></span>
<span class="line"><span>byte decided[BIZNOS + 1];    /* the first answer to each bizNo: NO_RESULT, SUCCESS or FAILURE */</span></span>
<span class="line"><span>bit  decided_body[BIZNOS + 1];</span></span>
<span class="line"><span></span></span>
<span class="line"><span>byte issued_for[ORDERS + 1]; /* how often points were issued for an order; 2 stands for more, too */</span></span>
<span class="line"><span>bit  issued_under[BIZNOS + 1];</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- The three properties. SPIN asserts those whose numbers are added up in PROPERTIES. ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifndef PROPERTIES</span></span>
<span class="line"><span>#define PROPERTIES 7</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>#define NEVER(property, what)        assert(!((PROPERTIES &amp; property) &amp;&amp; (what)))</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define NEVER_TWO_ISSUES(o)          NEVER(1, issued_for[o] &gt; 1)</span></span>
<span class="line"><span>#define NEVER_FALSELY_REJECTED(b)    NEVER(2, belief[b] == REJECTED &amp;&amp; issued_under[b])</span></span>
<span class="line"><span>#define NEVER_ACCEPTED_UNSIGNED(m)   NEVER(4, !IS_REQUEST(m))</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* What has to be possible, so that the properties do not hold only because nothing happens. */</span></span>
<span class="line"><span>#ifndef POSSIBLE</span></span>
<span class="line"><span>#define POSSIBLE 0</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>#define IS_POSSIBLE(number, what)    assert(!(POSSIBLE == number &amp;&amp; (what)))</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- Words of a run ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>inline say_message(m) {</span></span>
<span class="line"><span>  if</span></span>
<span class="line"><span>  :: ISSUE_REQUEST(m) -&gt; printf(&quot;issue request %d (bizNo %d, body %d)&quot;, m, bizno_in[m], body_in[m])</span></span>
<span class="line"><span>  :: m == STRANGER -&gt; printf(&quot;a message of their own on the issue path&quot;)</span></span>
<span class="line"><span>  :: m == NOTIFYING_STRANGER -&gt; printf(&quot;a message of their own on the notify path&quot;)</span></span>
<span class="line"><span>  :: m == NOTIFICATION -&gt; printf(&quot;the notification of second %d&quot;, signed_at[m])</span></span>
<span class="line"><span>  :: m == PARTNER_TO_NOTIFY -&gt; printf(&quot;the partner&#39;s answer of second %d on the notify path&quot;, signed_at[m])</span></span>
<span class="line"><span>  :: m == PARTNER_TO_ISSUE -&gt; printf(&quot;the partner&#39;s answer of second %d on the issue path&quot;, signed_at[m])</span></span>
<span class="line"><span>  :: m == PLATFORM_TO_NOTIFY -&gt; printf(&quot;the platform&#39;s answer of second %d on the notify path&quot;, signed_at[m])</span></span>
<span class="line"><span>  :: m == PLATFORM_TO_ISSUE(SUCCESS) -&gt; printf(&quot;the platform&#39;s answer S of second %d&quot;, signed_at[m])</span></span>
<span class="line"><span>  :: m == PLATFORM_TO_ISSUE(FAILURE) -&gt; printf(&quot;the platform&#39;s answer F of second %d&quot;, signed_at[m])</span></span>
<span class="line"><span>  :: m == PLATFORM_TO_ISSUE(INCONSISTENT) -&gt; printf(&quot;the platform&#39;s answer F (about the content) of second %d&quot;, signed_at[m])</span></span>
<span class="line"><span>  :: m == PLATFORM_TO_ISSUE(UNDECIDED) -&gt; printf(&quot;the platform&#39;s answer U of second %d&quot;, signed_at[m])</span></span>
<span class="line"><span>  fi</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>inline say_signed(m) {</span></span>
<span class="line"><span>  printf(&quot;%d: signed: &quot;, clock);</span></span>
<span class="line"><span>  say_message(m);</span></span>
<span class="line"><span>  printf(&quot;\\n&quot;)</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- Both gateways ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define TOO_OLD(m) (clock &gt; TIME_OF(m) + WINDOW)</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifdef ACCEPT_ANY_AGE</span></span>
<span class="line"><span>#define IS_FRESH(m) true</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define IS_FRESH(m) (!TOO_OLD(m))</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* A gateway remembers a request for as long as it is fresh. */</span></span>
<span class="line"><span>#ifdef ACCEPT_REPLAYS</span></span>
<span class="line"><span>#define IS_REPLAY(saw, m) false</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define IS_REPLAY(saw, m) (saw[m] &amp;&amp; !TOO_OLD(m))</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifdef REFUSALS_SAY_F</span></span>
<span class="line"><span>#define REFUSAL FAILURE</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define REFUSAL UNDECIDED</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* What the gateway at work answers: the number of a message that it signs, or 0 for a refusal without a signature. */</span></span>
<span class="line"><span>byte answer;</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* A new signature makes another message, which nobody saw before. */</span></span>
<span class="line"><span>inline send_answer() {</span></span>
<span class="line"><span>  if</span></span>
<span class="line"><span>  :: answer == 0 -&gt; printf(&quot;%d: refused without a signature\\n&quot;, clock)</span></span>
<span class="line"><span>  :: else -&gt;</span></span>
<span class="line"><span>    if</span></span>
<span class="line"><span>    :: signed_at[answer] != clock -&gt; signed_at[answer] = clock; platform_saw[answer] = 0; partner_saw[answer] = 0</span></span>
<span class="line"><span>    :: else</span></span>
<span class="line"><span>    fi;</span></span>
<span class="line"><span>    printf(&quot;%d: signed and sent: &quot;, clock);</span></span>
<span class="line"><span>    say_message(answer);</span></span>
<span class="line"><span>    printf(&quot;\\n&quot;);</span></span>
<span class="line"><span>    answer = 0</span></span>
<span class="line"><span>  fi</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- The platform&#39;s gateway ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define PLATFORM_ANSWER(m, result) (PATH_OF(m) == ISSUE -&gt; PLATFORM_TO_ISSUE(result) : PLATFORM_TO_NOTIFY)</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* What the business says of a bizNo that the ledger does not know; chosen by SPIN. */</span></span>
<span class="line"><span>byte verdict;</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define NEW_TO_THE_LEDGER(m) (ISSUE_REQUEST(m) &amp;&amp; decided[bizno_in[m]] == NO_RESULT)</span></span>
<span class="line"><span></span></span>
<span class="line"><span>inline issue_points(b) {</span></span>
<span class="line"><span>  issued_under[b] = 1;</span></span>
<span class="line"><span>  if</span></span>
<span class="line"><span>  :: issued_for[order_of[b]] &lt; 2 -&gt; issued_for[order_of[b]] = issued_for[order_of[b]] + 1</span></span>
<span class="line"><span>  :: else</span></span>
<span class="line"><span>  fi;</span></span>
<span class="line"><span>  printf(&quot;%d: the ledger issues points for order %d under bizNo %d\\n&quot;, clock, order_of[b], b);</span></span>
<span class="line"><span>  NEVER_TWO_ISSUES(order_of[b]);</span></span>
<span class="line"><span>  NEVER_FALSELY_REJECTED(b)</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* One transaction. What has no bizNo is PARAM_ILLEGAL. U decides nothing. */</span></span>
<span class="line"><span>inline ask_the_ledger(m) {</span></span>
<span class="line"><span>  if</span></span>
<span class="line"><span>  :: !ISSUE_REQUEST(m) -&gt; answer = PLATFORM_TO_ISSUE(INCONSISTENT)</span></span>
<span class="line"><span>  :: NEW_TO_THE_LEDGER(m) -&gt;</span></span>
<span class="line"><span>    answer = PLATFORM_TO_ISSUE(verdict);</span></span>
<span class="line"><span>    if</span></span>
<span class="line"><span>    :: verdict == SUCCESS -&gt; issue_points(bizno_in[m])</span></span>
<span class="line"><span>    :: else</span></span>
<span class="line"><span>    fi;</span></span>
<span class="line"><span>#ifndef LEDGER_WITHOUT_BIZNO</span></span>
<span class="line"><span>    if</span></span>
<span class="line"><span>    :: verdict != UNDECIDED -&gt; decided[bizno_in[m]] = verdict; decided_body[bizno_in[m]] = body_in[m]</span></span>
<span class="line"><span>    :: else</span></span>
<span class="line"><span>    fi;</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>  :: else -&gt;</span></span>
<span class="line"><span>    if</span></span>
<span class="line"><span>    :: decided_body[bizno_in[m]] == body_in[m] -&gt; answer = PLATFORM_TO_ISSUE(decided[bizno_in[m]])</span></span>
<span class="line"><span>    :: else -&gt; answer = PLATFORM_TO_ISSUE(INCONSISTENT); IS_POSSIBLE(1, issued_under[bizno_in[m]])</span></span>
<span class="line"><span>    fi</span></span>
<span class="line"><span>  fi</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>inline platform_receives(m) {</span></span>
<span class="line"><span>  if</span></span>
<span class="line"><span>  :: KEY_OF(m) != PARTNER_REQUESTS || !IS_FRESH(m) -&gt;</span></span>
<span class="line"><span>#ifdef SIGN_FOR_STRANGERS</span></span>
<span class="line"><span>    answer = PLATFORM_ANSWER(m, REFUSAL)</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>    skip</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>  :: else -&gt;</span></span>
<span class="line"><span>    if</span></span>
<span class="line"><span>    :: IS_REPLAY(platform_saw, m) -&gt; answer = PLATFORM_ANSWER(m, REFUSAL)</span></span>
<span class="line"><span>    :: else -&gt;</span></span>
<span class="line"><span>      if</span></span>
<span class="line"><span>      :: PATH_OF(m) == ISSUE -&gt;</span></span>
<span class="line"><span>        platform_saw[m] = 1;</span></span>
<span class="line"><span>        printf(&quot;%d: the platform accepts the request\\n&quot;, clock);</span></span>
<span class="line"><span>        NEVER_ACCEPTED_UNSIGNED(m);</span></span>
<span class="line"><span>        ask_the_ledger(m)</span></span>
<span class="line"><span>      :: else /* It serves no such path. */</span></span>
<span class="line"><span>      fi</span></span>
<span class="line"><span>    fi</span></span>
<span class="line"><span>  fi</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- The partner&#39;s gateway ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define PARTNER_ANSWER(m) (PATH_OF(m) == ISSUE -&gt; PARTNER_TO_ISSUE : PARTNER_TO_NOTIFY)</span></span>
<span class="line"><span></span></span>
<span class="line"><span>inline partner_receives(m) {</span></span>
<span class="line"><span>  if</span></span>
<span class="line"><span>  :: KEY_OF(m) != PLATFORM_REQUESTS || !IS_FRESH(m) -&gt;</span></span>
<span class="line"><span>#ifdef SIGN_FOR_STRANGERS</span></span>
<span class="line"><span>    answer = PARTNER_ANSWER(m)</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>    skip</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>  :: else -&gt;</span></span>
<span class="line"><span>    if</span></span>
<span class="line"><span>    :: IS_REPLAY(partner_saw, m) -&gt; answer = PARTNER_ANSWER(m)</span></span>
<span class="line"><span>    :: else -&gt;</span></span>
<span class="line"><span>      if</span></span>
<span class="line"><span>      :: PATH_OF(m) == NOTIFY -&gt;</span></span>
<span class="line"><span>        partner_saw[m] = 1;</span></span>
<span class="line"><span>        printf(&quot;%d: the partner accepts the request\\n&quot;, clock);</span></span>
<span class="line"><span>        NEVER_ACCEPTED_UNSIGNED(m);</span></span>
<span class="line"><span>        IS_POSSIBLE(2, true);</span></span>
<span class="line"><span>        answer = PARTNER_ANSWER(m)</span></span>
<span class="line"><span>      :: else /* It serves no such path. */</span></span>
<span class="line"><span>      fi</span></span>
<span class="line"><span>    fi</span></span>
<span class="line"><span>  fi</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- The partner&#39;s client ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifdef BELIEVE_UNSIGNED_F</span></span>
<span class="line"><span>#define IS_SIGNED(m) (KEY_OF(m) == PLATFORM_ANSWERS || (KEY_OF(m) == NO_KEY &amp;&amp; RESULT_OF(m) == FAILURE))</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define IS_SIGNED(m) (KEY_OF(m) == PLATFORM_ANSWERS)</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifdef BELIEVE_EARLIER_ANSWER</span></span>
<span class="line"><span>#define IS_IN_TIME(m) (!TOO_OLD(m))</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define IS_IN_TIME(m) (!TOO_OLD(m) &amp;&amp; TIME_OF(m) &gt;= sent_at)</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifdef BELIEVE_ANY_F</span></span>
<span class="line"><span>#define IS_REJECTION(result) (result == FAILURE || result == INCONSISTENT)</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define IS_REJECTION(result) (result == FAILURE || (result == INCONSISTENT &amp;&amp; fresh))</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>inline settle(what) {</span></span>
<span class="line"><span>  belief[bizno] = what;</span></span>
<span class="line"><span>  settled_at = clock;</span></span>
<span class="line"><span>  NEVER_FALSELY_REJECTED(bizno);</span></span>
<span class="line"><span>  IS_POSSIBLE(3, order == ORDERS &amp;&amp; belief[1] == ISSUED &amp;&amp; what == ISSUED);</span></span>
<span class="line"><span>  IS_POSSIBLE(4, bizno == 2 &amp;&amp; order == 1 &amp;&amp; belief[1] == REJECTED &amp;&amp; what == ISSUED)</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* What does not settle the bizNo ends the attempt, and the client repeats it. */</span></span>
<span class="line"><span>inline client_receives(m) {</span></span>
<span class="line"><span>  waiting = 0;</span></span>
<span class="line"><span>  if</span></span>
<span class="line"><span>  :: !IS_SIGNED(m) || PATH_OF(m) != ISSUE -&gt; printf(&quot;%d: the client does not believe it: the signature\\n&quot;, clock)</span></span>
<span class="line"><span>  :: else -&gt;</span></span>
<span class="line"><span>    if</span></span>
<span class="line"><span>    :: !IS_IN_TIME(m) -&gt; printf(&quot;%d: the client does not believe it: the time\\n&quot;, clock)</span></span>
<span class="line"><span>    :: else -&gt;</span></span>
<span class="line"><span>      if</span></span>
<span class="line"><span>      :: RESULT_OF(m) == SUCCESS -&gt; printf(&quot;%d: the client believes: issued\\n&quot;, clock); settle(ISSUED)</span></span>
<span class="line"><span>      :: IS_REJECTION(RESULT_OF(m)) -&gt; printf(&quot;%d: the client believes: rejected\\n&quot;, clock); settle(REJECTED)</span></span>
<span class="line"><span>      :: else -&gt; printf(&quot;%d: the client believes: unknown\\n&quot;, clock)</span></span>
<span class="line"><span>      fi</span></span>
<span class="line"><span>    fi</span></span>
<span class="line"><span>  fi</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- The caller of the client ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifdef WITHIN_THE_SKEW</span></span>
<span class="line"><span>#define LATE_ENOUGH (clock &gt;= settled_at)</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define LATE_ENOUGH (clock &gt; settled_at)</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#ifdef SENT_ONCE</span></span>
<span class="line"><span>#define MAY_SEND (sent_at == 0)</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define MAY_SEND (sent_at &lt; clock)</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>#define HAS_BIZNO (bizno &lt; BIZNOS)</span></span>
<span class="line"><span>#define OPEN      (!SETTLED &amp;&amp; !waiting)</span></span>
<span class="line"><span></span></span>
<span class="line"><span>inline take_bizno(of_order) {</span></span>
<span class="line"><span>  order = of_order;</span></span>
<span class="line"><span>  bizno++;</span></span>
<span class="line"><span>  order_of[bizno] = order;</span></span>
<span class="line"><span>  belief[bizno] = UNKNOWN;</span></span>
<span class="line"><span>  body = 0;</span></span>
<span class="line"><span>  fresh = 1;</span></span>
<span class="line"><span>  sent_at = 0;</span></span>
<span class="line"><span>  printf(&quot;%d: the caller takes bizNo %d for order %d\\n&quot;, clock, bizno, order)</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>inline send_request() {</span></span>
<span class="line"><span>  signed_at[clock] = clock;</span></span>
<span class="line"><span>  bizno_in[clock] = bizno;</span></span>
<span class="line"><span>  body_in[clock] = body;</span></span>
<span class="line"><span>  sent_at = clock;</span></span>
<span class="line"><span>  waiting = 1;</span></span>
<span class="line"><span>  printf(&quot;%d: the client sends issue request %d (bizNo %d, body %d)\\n&quot;, clock, clock, bizno, body)</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>proctype Caller() {</span></span>
<span class="line"><span>end:</span></span>
<span class="line"><span>  do</span></span>
<span class="line"><span>  /* Time goes on. */</span></span>
<span class="line"><span>  :: clock &lt; LAST_SECOND -&gt; clock++</span></span>
<span class="line"><span>  /* The next order. */</span></span>
<span class="line"><span>  :: d_step { SETTLED &amp;&amp; LATE_ENOUGH &amp;&amp; order &lt; ORDERS &amp;&amp; HAS_BIZNO -&gt; take_bizno(order + 1) }</span></span>
<span class="line"><span>  /* A rejection is final for its bizNo, so what was rejected is tried again under a new one. */</span></span>
<span class="line"><span>  :: d_step { belief[bizno] == REJECTED &amp;&amp; LATE_ENOUGH &amp;&amp; HAS_BIZNO -&gt; take_bizno(order) }</span></span>
<span class="line"><span>  /* An attempt. Each has a Request-Time of its own. */</span></span>
<span class="line"><span>  :: d_step { OPEN &amp;&amp; MAY_SEND -&gt; send_request() }</span></span>
<span class="line"><span>  /* No answer came. */</span></span>
<span class="line"><span>  :: d_step { waiting -&gt; waiting = 0; printf(&quot;%d: the client waits no longer\\n&quot;, clock) }</span></span>
<span class="line"><span>  /* The caller comes back to a bizNo, as after a crash: with the body that it stored, or with another one. */</span></span>
<span class="line"><span>  :: d_step { OPEN &amp;&amp; sent_at &gt; 0 &amp;&amp; (fresh || body == 1) -&gt; fresh = 0; body = 0;</span></span>
<span class="line"><span>       printf(&quot;%d: the caller submits the stored order again\\n&quot;, clock) }</span></span>
<span class="line"><span>  :: d_step { OPEN &amp;&amp; sent_at &gt; 0 &amp;&amp; body == 0 -&gt; fresh = 0; body = 1;</span></span>
<span class="line"><span>       printf(&quot;%d: the caller writes another body under bizNo %d\\n&quot;, clock, bizno) }</span></span>
<span class="line"><span>#ifdef NEW_BIZNO_WHEN_UNKNOWN</span></span>
<span class="line"><span>  :: d_step { OPEN &amp;&amp; sent_at &gt; 0 &amp;&amp; HAS_BIZNO -&gt; take_bizno(order) }</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>#ifdef ORDERS_AT_ONCE</span></span>
<span class="line"><span>  :: d_step { OPEN &amp;&amp; sent_at &gt; 0 &amp;&amp; order &lt; ORDERS &amp;&amp; HAS_BIZNO -&gt; take_bizno(order + 1) }</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span>  od</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* ---------- The attacker, once for each message ---------- */</span></span>
<span class="line"><span></span></span>
<span class="line"><span>/* A request that has not arrived when its bizNo is settled does not arrive any more: its connection was closed. */</span></span>
<span class="line"><span>#ifdef HELD_BACK</span></span>
<span class="line"><span>#define CAN_ARRIVE(m) EXISTS(m)</span></span>
<span class="line"><span>#else</span></span>
<span class="line"><span>#define CAN_ARRIVE(m) (EXISTS(m) &amp;&amp; (!ISSUE_REQUEST(m) || platform_saw[m] || belief[bizno_in[m]] == UNKNOWN))</span></span>
<span class="line"><span>#endif</span></span>
<span class="line"><span></span></span>
<span class="line"><span>proctype Attacker(byte m) {</span></span>
<span class="line"><span>end:</span></span>
<span class="line"><span>  do</span></span>
<span class="line"><span>  :: atomic { CAN_ARRIVE(m) -&gt;</span></span>
<span class="line"><span>      if</span></span>
<span class="line"><span>      :: !NEW_TO_THE_LEDGER(m)</span></span>
<span class="line"><span>      :: NEW_TO_THE_LEDGER(m) -&gt; verdict = SUCCESS</span></span>
<span class="line"><span>      :: NEW_TO_THE_LEDGER(m) -&gt; verdict = FAILURE</span></span>
<span class="line"><span>      :: NEW_TO_THE_LEDGER(m) -&gt; verdict = UNDECIDED</span></span>
<span class="line"><span>      fi;</span></span>
<span class="line"><span>      d_step {</span></span>
<span class="line"><span>        printf(&quot;%d: the attacker delivers to the platform, as a request: &quot;, clock);</span></span>
<span class="line"><span>        say_message(m);</span></span>
<span class="line"><span>        printf(&quot;\\n&quot;);</span></span>
<span class="line"><span>        platform_receives(m);</span></span>
<span class="line"><span>        send_answer();</span></span>
<span class="line"><span>        verdict = 0</span></span>
<span class="line"><span>      }</span></span>
<span class="line"><span>    }</span></span>
<span class="line"><span>  :: d_step { EXISTS(m) -&gt;</span></span>
<span class="line"><span>      printf(&quot;%d: the attacker delivers to the partner, as a request: &quot;, clock);</span></span>
<span class="line"><span>      say_message(m);</span></span>
<span class="line"><span>      printf(&quot;\\n&quot;);</span></span>
<span class="line"><span>      partner_receives(m);</span></span>
<span class="line"><span>      send_answer() }</span></span>
<span class="line"><span>  :: d_step { EXISTS(m) &amp;&amp; waiting -&gt;</span></span>
<span class="line"><span>      printf(&quot;%d: the attacker delivers to the client, as an answer: &quot;, clock);</span></span>
<span class="line"><span>      say_message(m);</span></span>
<span class="line"><span>      printf(&quot;\\n&quot;);</span></span>
<span class="line"><span>      client_receives(m) }</span></span>
<span class="line"><span>  od</span></span>
<span class="line"><span>}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>init {</span></span>
<span class="line"><span>  atomic {</span></span>
<span class="line"><span>    byte m = 0;</span></span>
<span class="line"><span>    signed_at[NOTIFICATION] = clock;</span></span>
<span class="line"><span>    printf(&quot;%d: the platform sends a notification\\n&quot;, clock);</span></span>
<span class="line"><span>    do</span></span>
<span class="line"><span>    :: m &lt; MESSAGES -&gt; run Attacker(m); m++</span></span>
<span class="line"><span>    :: else -&gt; break</span></span>
<span class="line"><span>    od;</span></span>
<span class="line"><span>    m = 0;</span></span>
<span class="line"><span>    run Caller()</span></span>
<span class="line"><span>  }</span></span>
<span class="line"><span>}</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("sources/model/protocol.pml.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const protocol_pml = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  protocol_pml as default
};
