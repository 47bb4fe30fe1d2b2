import type { HeaderNames } from '../clients/client.js';
import type { GatewayResponse } from './exchange.js';

/** An answer, its header names in the spelling that its client needs. */
export function spelled(response: GatewayResponse, headerNames: HeaderNames = 'published'): GatewayResponse {
  if (headerNames === 'published') return response;
  const lines = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return { ...response, headers: Object.fromEntries(lines) };
}
