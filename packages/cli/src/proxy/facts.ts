import type { OpenedRequest, VerifiedRequest } from '@apoint/gateway';
import { HEADER } from '@apoint/message';

/** What was verified of a request, as headers for an application. Strangers cannot set them: see {@link isReserved}. */
export interface Facts {
  readonly 'Apoint-Client-Id': string;
  readonly 'Apoint-Request-Time': string;
  /** `*` if the sender named none, which means his latest. No version is written so. */
  readonly 'Apoint-Key-Version': string;
  readonly 'Apoint-Algorithm': string;
  readonly 'Apoint-Encrypted': 'true' | 'false';
  /** `unchecked` where the replay guard could not say, and lets requests pass then. */
  readonly 'Apoint-Replay': 'checked' | 'unchecked';
}

/** All of them are always there: a gateway that copies the facts by name would otherwise leave a stranger's in the place of one. */
export function factsOf(
  { clientId, time, signature, encrypted }: OpenedRequest | VerifiedRequest,
  replayError: unknown,
): Facts {
  return {
    'Apoint-Client-Id': clientId,
    'Apoint-Request-Time': time.text,
    'Apoint-Key-Version': signature.keyVersion || '*',
    'Apoint-Algorithm': signature.algorithm,
    'Apoint-Encrypted': encrypted ? 'true' : 'false',
    'Apoint-Replay': replayError === undefined ? 'checked' : 'unchecked',
  };
}

/**
 * Whether an application could read this name as one of the facts. CGI and what follows it know a header as `HTTP_APOINT_CLIENT_ID`,
 * however its words are joined, so any character but a letter or a digit counts as a hyphen.
 */
export function isReserved(name: string): boolean {
  return /^-*apoint(-|$)/.test(normal(name));
}

const OF_THE_WIRE: readonly string[] = Object.values(HEADER).map((name) => normal(name));

/** Headers of one connection (RFC 9110, 7.6.1), of the framing of a body, and of its coding. */
const OF_THE_CONNECTION: readonly string[] = [
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Whether a header may be passed on as it came: it is neither a fact, nor of the wire, nor of the connection. */
export function isPassable(name: string): boolean {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) || isReserved(name)) return false;
  return !OF_THE_WIRE.includes(normal(name)) && !OF_THE_CONNECTION.includes(normal(name));
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '-');
}
