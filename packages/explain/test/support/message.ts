import { createPrivateKey, sign } from 'node:crypto';
import { testPair } from '../../../../test-keys/index.js';
import type { ExplainOptions } from '../../dist/index.js';

export const TIME = '2026-11-27T10:20:30+08:00';
export const NOW = Date.parse(TIME);
export const PLATFORM = testPair('RSA-2048', 0);
export const OWN = testPair('RSA-2048', 1);
export const KEYS = [
  { name: 'platform', key: PLATFORM.publicKey, for: 'verify' },
  { name: 'own', key: OWN.publicKey },
] as const;

interface Fields {
  readonly method?: string;
  readonly uri?: string;
  readonly clientId?: string;
  readonly time?: string;
  readonly body?: string;
}

const USUAL = { method: 'POST', uri: '/a/b', clientId: 'CLIENT_1', time: TIME, body: '{"a":1}' };

/** The header over these fields, made by node:crypto alone. */
export function headerOver(fields: Fields, pair = PLATFORM): string {
  const { method, uri, clientId, time, body } = { ...USUAL, ...fields };
  const key = createPrivateKey({ key: Buffer.from(pair.privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  const signature = sign('sha256', Buffer.from(`${method} ${uri}\n${clientId}.${time}.${body}`), key);
  return `algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(signature.toString('base64'))}`;
}

/** A message as it arrived, with the header over other fields. */
export function arrived(signed: Fields = {}, sent: Fields = {}, pair = PLATFORM): ExplainOptions {
  const { method, uri, clientId, time, body } = { ...USUAL, ...sent };
  const headers = {
    'Client-Id': clientId,
    'Request-Time': time,
    Signature: headerOver({ ...sent, ...signed }, pair),
  };
  return { message: { method, uri, headers, body }, keys: KEYS, now: NOW, timeLimitMilliseconds: 60_000 };
}
