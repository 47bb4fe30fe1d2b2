import { describe, expect, it } from 'vitest';
import { codeOf, readBack, requestOf } from './ends.js';

async function withEncoding(value: string | readonly string[]): Promise<unknown> {
  const request = await requestOf();
  return readBack({
    ...request,
    headers: { ...request.headers, 'content-encoding': value },
  } as typeof request);
}

describe('Content-Encoding', () => {
  it.each(['identity', ' Identity '])('takes %j: the bytes are those that were signed', async (value) => {
    await expect(withEncoding(value)).resolves.toBeDefined();
  });

  it.each(['gzip', 'br', 'identity, gzip', 'x-unknown', ''])('refuses %j', async (value) => {
    expect(await codeOf(withEncoding(value))).toBe('CONTENT_ENCODING_UNSUPPORTED');
  });

  it('refuses it twice', async () => {
    expect(await codeOf(withEncoding(['identity', 'gzip']))).toBe('HEADER_REPEATED');
  });
});
