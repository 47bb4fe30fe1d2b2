import { HEADER } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  BODY,
  codeOf,
  readBack,
  readBackResponse,
  requestOf,
  responseOf,
  textOf,
  verifyBack,
  verifyBackResponse,
  withHeaders,
} from './ends.js';
import { encryption } from './rsa-ends.js';

const RUNS = { numRuns: 100 };

const headerName = fc.oneof(
  fc.constantFrom(...Object.values(HEADER)).chain((name) => fc.constantFrom(name, name.toLowerCase())),
  fc.string({ unit: 'binary' }),
);
const headerValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'CLIENT_0001',
    'application/json',
    '2026-01-02T03:04:05Z',
    'algorithm=RSA256,signature=AAAA',
  ),
);
const headerList = fc.array(fc.tuple(headerName, headerValue), { maxLength: 12 });
const anyBody = fc.uint8Array({ maxLength: 200 });

async function isRefused(call: Promise<unknown>): Promise<boolean> {
  return call.then(
    () => false,
    (error: unknown) => error instanceof ApointError,
  );
}

describe('for any body', () => {
  it('what is written is read, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const request = await verifyBack(await requestOf({ body }));
        const response = await verifyBackResponse(await responseOf({ body }));
        return Buffer.compare(request.body, body) === 0 && Buffer.compare(response.body, body) === 0;
      }),
      RUNS,
    );
  });

  it('what is sealed is opened, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const read = await readBack(await requestOf({ body, encryption }), { encryption });
        return textOf(read.body) === body;
      }),
      { numRuns: 30 },
    );
  });
});

describe('any change', () => {
  it('of one bit of the body is refused', async () => {
    const request = await requestOf();
    await fc.assert(
      fc.asyncProperty(fc.nat(request.body.length - 1), fc.nat(7), async (at, bit) => {
        const body = Uint8Array.from(request.body, (byte, index) =>
          index === at ? byte ^ (1 << bit) : byte,
        );
        return (await codeOf(readBack({ ...request, body }))) === 'SIGNATURE_MISMATCH';
      }),
      RUNS,
    );
  });

  it('of one character of a signed header is refused', async () => {
    const request = await requestOf();
    const names = [HEADER.clientId, HEADER.requestTime] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (name, n, other) => {
          const value = request.headers[name] ?? '';
          const at = n % value.length;
          fc.pre(value[at] !== other);
          const changed = value.slice(0, at) + other + value.slice(at + 1);
          return isRefused(readBack(withHeaders(request, { [name]: changed })));
        },
      ),
      RUNS,
    );
  });

  it('of the URI is refused', async () => {
    const request = await requestOf();
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), (path, query) =>
        isRefused(readBack(request, { uri: `/${path}?${query}` })),
      ),
      RUNS,
    );
  });
});

describe('for any headers and body', () => {
  it('nothing is thrown but ApointError, and nothing gets in', async () => {
    await fc.assert(
      fc.asyncProperty(headerList, anyBody, async (headers, body) => {
        const request = readBack({ headers: {}, body }, { headers, encryption });
        const response = readBackResponse({ headers: {}, body }, { headers, encryption });
        return (await isRefused(request)) && (await isRefused(response));
      }),
      { numRuns: 300 },
    );
  });

  it('other headers do not change what a genuine message says', async () => {
    const request = await requestOf();
    const own = new Set<string>(Object.values(HEADER).map((name) => name.toLowerCase()));
    await fc.assert(
      fc.asyncProperty(headerList, async (list) => {
        const others = list.filter(([name]) => !own.has(name.toLowerCase()));
        const headers = [...others, ...Object.entries(request.headers), ...others];
        return textOf((await readBack(request, { headers })).body) === BODY;
      }),
      RUNS,
    );
  });

  it('what can be written can be read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (agentToken, path) => {
          const uri = `/${path}`;
          const written = await requestOf({ uri, agentToken }).catch((error: unknown) => error);
          if (written instanceof ApointError) return true;
          const read = await readBack(written as Awaited<ReturnType<typeof requestOf>>, { uri });
          return read.agentToken === agentToken && read.uri === uri;
        },
      ),
      RUNS,
    );
  });
});
