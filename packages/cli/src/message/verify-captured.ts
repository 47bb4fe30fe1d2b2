import { type Freshness, parseTime } from '@apoint/canonical-request';
import type { KeyRing, PublicKey } from '@apoint/keys';
import {
  claimRequest,
  claimResponse,
  HEADER,
  type VerifiedRequest,
  type VerifiedResponse,
} from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, CommandOptions } from '../command.js';
import type { Config } from '../config/config.js';
import { type CapturedMessage, headerOf } from '../inputs/captured-message.js';
import { textOption } from '../options.js';
import { lineOf } from './signed-fields.js';

/** The options of verification. */
export const VERIFY_OPTIONS: CommandOptions = { now: { type: 'string' }, freshness: { type: 'string' } };

/** What `--help` says of them. */
export const VERIFY_HELP = `  --platform-key [VERSION=]FILE  the sender's public key; with a version, once for each
  --client-id ID         of a response whose request is not known
  --now TIME             when it arrived, for a message of the past; default: the clock of this machine
  --freshness SECONDS|unchecked  how old it may be; default: 300
`;

/** What came of verifying. */
export type VerifyOutcome =
  | { readonly verified: true; readonly message: VerifiedRequest | VerifiedResponse; readonly now: number }
  | { readonly verified: false; readonly error: ApointError };

interface Verifying {
  readonly given: Arguments;
  readonly config: Config;
  readonly keys: PublicKey | KeyRing<PublicKey>;
}

/**
 * Verifies a message that was captured. Whatever is wrong with the message is an answer.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for what is wrong with the options
 */
export async function verifyCaptured(
  message: CapturedMessage,
  { given, config, keys }: Verifying,
): Promise<VerifyOutcome> {
  const now = nowFrom(given);
  const freshness = freshnessFrom(given);
  try {
    const claimed = claim(message, clientIdOf(message, given, config));
    const verified = await claimed.verify({
      body: message.body,
      keys,
      freshness,
      now: () => now,
      maximumBodyBytes: message.body.length + 1,
    });
    return { verified: true, message: verified, now };
  } catch (error) {
    if (ApointError.is(error) && error.code !== 'OPTION_INVALID') return { verified: false, error };
    throw error;
  }
}

function claim(message: CapturedMessage, clientId: string) {
  const { method, uri, headers } = lineOf(message);
  if (message.direction === 'request') return claimRequest({ method, uri, headers });
  const time = headerOf(headers, HEADER.requestTime);
  return claimResponse({ request: { method, uri, clientId, time }, headers: message.headers });
}

function clientIdOf(message: CapturedMessage, given: Arguments, { clientId }: Config): string {
  const { headers } = lineOf(message);
  return textOption(given, 'client-id') ?? headerOf(headers, HEADER.clientId) ?? clientId ?? '';
}

/** `--now`, or else the clock of this machine. */
export function nowFrom(given: Arguments): number {
  const text = textOption(given, 'now');
  if (text === undefined) return Date.now();
  try {
    return parseTime(text).epochMilliseconds;
  } catch (cause) {
    throw new ApointError(
      'OPTION_INVALID',
      '--now must be a time with its zone, such as 2024-05-22T06:42:21+05:30, or epoch milliseconds.',
      { cause },
    );
  }
}

/** `--freshness` in seconds, or the word `unchecked`. */
export function freshnessFrom(given: Arguments): Freshness | undefined {
  const text = textOption(given, 'freshness');
  if (text === undefined || text === 'unchecked') return text;
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (seconds > 0) return { toleranceMilliseconds: seconds * 1000 };
  throw new ApointError(
    'OPTION_INVALID',
    '--freshness must be a whole number of seconds, or the word unchecked.',
  );
}
