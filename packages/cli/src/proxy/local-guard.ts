import type { IncomingMessage } from 'node:http';
import { ApointError } from '@apoint/primitives/errors';

/** Sent by browsers alone. Not `Sec-Fetch-Mode`, which the `fetch` of Node sends as well. */
const OF_BROWSERS = /^(origin|sec-(?!fetch-mode$).*|access-control-request-.*)$/i;

const OF_THIS_MACHINE = /^(127\.0\.0\.1|localhost|\[::1\])$/i;

/**
 * Refuses what a page in a browser sends: it says so by headers that no page can leave out. And what comes under another name than this
 * machine's: a page can give its own name the address of this machine (DNS rebinding), and is then no stranger to the browser.
 *
 * @param allowed - further names that this server is known by, without a port.
 * @throws {@link ApointError} `SENDER_REFUSED`
 */
export function checkLocal(
  { rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>,
  allowed: readonly string[] = [],
): void {
  const hosts: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (OF_BROWSERS.test(name)) throw refused();
    if (name.toLowerCase() === 'host') hosts.push(rawHeaders[at + 1] as string);
  }
  const [host = '', ...others] = hosts;
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
  if (others.length > 0 || !(OF_THIS_MACHINE.test(name) || allowed.includes(name))) throw refused();
}

function refused(): ApointError {
  return new ApointError(
    'SENDER_REFUSED',
    'The request comes from a page in a browser, or is for a host name that is not this machine; ask 127.0.0.1 from a program, or allow the name.',
  );
}
