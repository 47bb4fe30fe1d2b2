import { createSandbox, ISSUE_URI, type Sandbox, type SandboxOptions } from '@apoint/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedKeys } from './support/keys.js';
import { post, REQUEST } from './support/partner.js';

const PAGE = { contentType: 'text/html; charset=utf-8', body: '<h1>Points</h1>' };
const ORIGIN = 'http://localhost:5173';
let keys: SandboxOptions;
let open: Sandbox;
let closed: Sandbox;
beforeAll(async () => {
  keys = await sharedKeys();
  open = await createSandbox({ ...keys, cors: [ORIGIN], pages: { '/': PAGE, [ISSUE_URI]: PAGE } });
  closed = await createSandbox(keys);
});
afterAll(() => Promise.all([open.close(), closed.close()]));

const preflight = ({ url }: Sandbox, origin = ORIGIN): Promise<Response> =>
  fetch(url + ISSUE_URI, {
    method: 'OPTIONS',
    headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
  });

describe('cors', () => {
  it('a preflight of an admitted origin admits the headers of the wire', async () => {
    const { status, headers } = await preflight(open);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    for (const name of ['Signature', 'Client-Id', 'Request-Time', 'Encrypt', 'Content-Type'])
      expect(headers.get('access-control-allow-headers')?.split(', ')).toContain(name);
  });

  it('one of another origin, or of any without the option, admits nothing', async () => {
    for (const { status, headers } of [
      await preflight(open, 'http://localhost:1'),
      await preflight(closed),
    ]) {
      expect(status).toBe(204);
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('any origin by the word', async () => {
    const any = await createSandbox({ ...keys, cors: 'any-origin' });
    expect((await preflight(any, 'http://a.test')).headers.get('access-control-allow-origin')).toBe(
      'http://a.test',
    );
    await any.close();
  });

  it('answers let their headers be read, refusals too', async () => {
    const request = { method: 'POST', headers: { Origin: ORIGIN } };
    const { status, headers } = await fetch(open.url + ISSUE_URI, request);
    expect(status).not.toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(headers.get('access-control-expose-headers')).toContain('Response-Time');
    expect((await post(open, REQUEST)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('pages', () => {
  it('are served to GET, whatever the query', async () => {
    for (const path of ['/', '/?a=1']) {
      const response = await fetch(open.url + path);
      expect(response.headers.get('content-type')).toBe(PAGE.contentType);
      expect(await response.text()).toBe(PAGE.body);
    }
  });

  it('never stand before an endpoint', async () => {
    expect((await post(open, REQUEST)).headers.get('signature')).not.toBeNull();
  });

  it('are none by default', async () => {
    expect((await fetch(`${closed.url}/`)).headers.get('content-type')).toMatch(/json/);
  });
});

it.each([
  { cors: '*' },
  { cors: ['localhost:5173'] },
  { cors: [`${ORIGIN}/`] },
  { pages: { index: PAGE } },
  { pages: { '/': '<h1>' } },
] as unknown as SandboxOptions[])('%j is refused', async (options) => {
  await expect(createSandbox(options)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});
