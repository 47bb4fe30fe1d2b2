import type { RuntimeUrl } from '@apoint/primitives';
import { optionInvalid } from '@apoint/primitives/internal/options';
import { parseUrl } from './parse-url.js';

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkBaseUrl(baseUrl: string | URL, transport: 'plaintext-allowed' | undefined): RuntimeUrl {
  const isOne = typeof baseUrl === 'string' || Object.prototype.toString.call(baseUrl) === '[object URL]';
  const url = isOne ? parseUrl(String(baseUrl)) : undefined;
  if (!url || url.href !== `${url.origin}/`) {
    throw optionInvalid('baseUrl', 'only scheme, host and port; a path in it would be sent but not signed');
  }
  const plain = url.protocol === 'http:' && (transport === 'plaintext-allowed' || isLoopback(url.hostname));
  if (url.protocol === 'https:' || plain) return url;
  throw optionInvalid(
    'baseUrl',
    "an https: URL, or http: to this machine; transport: 'plaintext-allowed' allows http: to other hosts",
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
