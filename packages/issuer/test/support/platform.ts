import type { CallOptions, Client, IssueOutcome, Order } from '@apoint/client';
import { ApointError } from '@apoint/primitives/errors';

type Answer = 'issued' | 'lost' | 'throws' | (string & {});

/** A platform that is a function: it remembers what it has issued, and answers as it is told. */
export interface TestPlatform extends Pick<Client, 'submit'> {
  /** All that was sent, in its order. */
  readonly sent: Order[];
  /** The bodies of what was issued, by bizNo. */
  readonly issued: Map<string, string>;
  /** Answers to the next requests; after them, `always`. */
  readonly script: Answer[];
  always: Answer;
  /** Called before each answer; a request waits for it. */
  before: (order: Order, options: CallOptions | undefined) => Promise<void> | void;
}

/**
 * `issued`: issues and says so. `lost`: issues, and the answer is lost. `throws`: nothing leaves. `unknown-…`: does not issue and says
 * nothing. Every other word is the code of a verified refusal.
 */
export function testPlatform(): TestPlatform {
  const platform: TestPlatform = {
    sent: [],
    issued: new Map(),
    script: [],
    always: 'issued',
    before: () => undefined,
    submit: async (order, options) => {
      const answer = platform.script.shift() ?? platform.always;
      if (answer === 'throws') throw new ApointError('SIGNER_FAILED', 'The signer of this test fails.');
      platform.sent.push(order);
      await platform.before(order, options);
      return answerOf(platform, order, answer);
    },
  };
  return platform;
}

function answerOf({ issued }: TestPlatform, { bizNo, body }: Order, answer: Answer): IssueOutcome {
  const facts = { bizNo, attempts: [], tracerId: `trace-${bizNo.slice(0, 8)}` };
  const first = issued.get(bizNo);
  if (first !== undefined && first !== body)
    return { ...facts, status: 'unknown', verified: true, error: repetition(), resultCode: 'PARAM_ILLEGAL' };
  if (answer === 'issued' || answer === 'lost') issued.set(bizNo, body);
  if (answer === 'lost' || answer === 'silent')
    return {
      ...facts,
      status: 'unknown',
      verified: false,
      error: new ApointError('TRANSPORT_FAILED', 'Lost.'),
    };
  if (answer === 'issued' || first !== undefined) {
    const verifiedBytes = new TextEncoder().encode('{"result":"of the test"}');
    return { ...facts, status: 'issued', resultCode: 'SUCCESS', verifiedBytes: verifiedBytes as never };
  }
  if (answer === 'PARAM_ILLEGAL')
    return { ...facts, status: 'unknown', verified: true, error: repetition(), resultCode: answer };
  if (answer === 'REQUEST_TRAFFIC_EXCEED_LIMIT')
    return {
      ...facts,
      status: 'unknown',
      verified: true,
      error: new ApointError('RESULT_UNKNOWN', 'The platform does not know.'),
      resultCode: answer,
    };
  return { ...facts, status: 'rejected', resultCode: answer };
}

function repetition(): ApointError {
  return new ApointError('RESULT_ABOUT_REPETITION', 'It may be about another request.');
}
