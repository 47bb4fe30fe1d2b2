import { invalid } from './option-checks.js';
import type { ClientOptions } from './options.js';

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkBaseUrl({ baseUrl, transport }: ClientOptions): URL {
  const url = URL.canParse(String(baseUrl)) ? new URL(baseUrl) : undefined;
  if (!url || url.href !== `${url.origin}/`) {
    throw invalid('baseUrl', 'scheme, host and port only: a path in it would be sent but not signed');
  }
  const encrypted = url.protocol === 'https:';
  const plain = url.protocol === 'http:' && (transport === 'plaintext-allowed' || isLoopback(url.hostname));
  if (encrypted || plain) return url;
  throw invalid('baseUrl', "https:, or http: to this machine; transport: 'plaintext-allowed' lifts this");
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
