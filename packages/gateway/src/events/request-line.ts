import type { GatewayRequest } from '../core/exchange.js';

const LONGEST_METHOD = 16;
const LONGEST_URI = 1024;

interface RequestLine {
  readonly method: string | undefined;
  readonly uri: string | undefined;
  readonly externalUri: string | undefined;
}

/** The line of a request as it came, to find out what was changed on the way. Reading the URI may be what failed. */
export function lineOf(request: GatewayRequest): RequestLine {
  const { method, seenUri } = request ?? {};
  const signed = loggable(
    textFrom(() => request?.uri),
    LONGEST_URI,
  );
  const seen = seenUri === undefined ? signed : loggable(seenUri, LONGEST_URI);
  return {
    method: loggable(method, LONGEST_METHOD),
    uri: seen,
    externalUri: signed === seen ? undefined : signed,
  };
}

function textFrom(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Without what would move the cursor of a terminal or make another line of a log. */
function loggable(text: unknown, longest: number): string | undefined {
  if (typeof text !== 'string') return undefined;
  const escaped = text
    .slice(0, longest)
    .replace(/[^\x21-\x7E]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text.length > longest ? `${escaped}…` : escaped;
}
