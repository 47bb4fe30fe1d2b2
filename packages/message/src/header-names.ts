/**
 * The headers of the wire in the spelling of the published page (protocol 2). Names are case-insensitive, but some
 * implementations look for exactly this spelling on HTTP/1.1 (protocol 2.3).
 */
export const HEADER = {
  clientId: 'Client-Id',
  contentType: 'Content-Type',
  signature: 'Signature',
  encrypt: 'Encrypt',
  requestTime: 'Request-Time',
  responseTime: 'Response-Time',
  tracerId: 'Tracer-Id',
  agentToken: 'Agent-Token',
} as const;

/** The name of a header of the wire. */
export type HeaderName = (typeof HEADER)[keyof typeof HEADER];
