import type { IncomingMessage } from 'node:http';
import { ApointError } from '@apoint/primitives/errors';
import { isReserved } from '../proxy/facts.js';

/** @throws {@link ApointError} `HEADER_RESERVED`, `BODY_TOO_LARGE` */
export function checkQuestion({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): void {
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (isReserved(name))
      throw new ApointError(
        'HEADER_RESERVED',
        'The request brings a header that begins with Apoint-; let the refusal stand.',
      );
    // Envoy says so with allow_partial_message. What it cut would not verify; this names the reason.
    if (/^x-envoy-auth-partial-body$/i.test(name) && rawHeaders[at + 1] !== 'false')
      throw new ApointError(
        'BODY_TOO_LARGE',
        'The gateway has cut the body; raise its limit, and never allow partial messages.',
      );
  }
}
