import { optionInvalid } from '@apoint/primitives/internal/options';

/**
 * The address of a partner. Other hosts than this machine are refused unless it is told to take them, so that a mistyped address
 * sends nothing to a stranger.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function partnerUrl(given: unknown, hosts: 'any' | undefined): URL {
  const text = given instanceof URL ? given.href : given;
  const url = typeof text === 'string' && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash)
    throw optionInvalid('url', 'an http: or https: URL without a user and a fragment');
  if (hosts === 'any' || isLoopback(url.hostname)) return url;
  throw optionInvalid('url', "on this machine (127.0.0.1, [::1], localhost), unless hosts is 'any'");
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
