import type { GatewayRequest } from '@apoint/gateway';
import { HEADER } from '@apoint/message';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { answerOf, gatewayOf, requestOf, SUCCESS, textOf, unreachable } from './ends.js';
import { atPlatform, toPlatform } from './rsa-ends.js';

// What is tried here is what comes of one genuine request, many times over.
const gateway = gatewayOf({ encryption: atPlatform, replay: 'unchecked' });

const headerName = fc.oneof(
  fc.constantFrom(...Object.values(HEADER)).chain((name) => fc.constantFrom(name, name.toLowerCase())),
  fc.string({ unit: 'binary' }),
);
const headerValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('CLIENT_0001', '__proto__', 'application/json', '2026-01-02T03:04:05Z', 'signature=AAAA'),
);
const headerList = fc.array(fc.tuple(headerName, headerValue), { maxLength: 12 });
const anyBody = fc.uint8Array({ maxLength: 200 });

/** Whether an exchange ends with a refusal of status U, whatever it was. */
async function isRefused(request: GatewayRequest): Promise<boolean> {
  const { status, headers, body } = await gateway.exchange(request, unreachable);
  const { result } = JSON.parse(textOf(body)) as { result: Record<string, string> };
  return (
    [200, 400, 401, 413, 415, 500].includes(status) &&
    result['resultStatus'] === 'U' &&
    'Tracer-Id' in headers
  );
}

describe('an exchange ends with an answer', () => {
  it('for any method, URI, headers and body', async () => {
    const anyText = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(anyText, anyText, headerList, anyBody, (method, uri, headers, body) =>
        isRefused({ method, uri, headers, body }),
      ),
      { numRuns: 200 },
    );
  });

  it('for any headers in place of some of a genuine request', async () => {
    const genuine = await requestOf({ encryption: toPlatform });
    const own = Object.entries(genuine.headers) as [string, string][];
    // Two of these values are right for a header that was taken away; with it the request would be whole again.
    const isWrong = ([name, value]: [string, string]): boolean =>
      !(value === 'CLIENT_0001' && /^client-id$/i.test(name)) &&
      !(value === 'application/json' && /^content-type$/i.test(name));
    const wrong = headerList.map((list) => list.filter(isWrong));
    await fc.assert(
      fc.asyncProperty(fc.subarray(own, { maxLength: own.length - 1 }), wrong, (kept, others) =>
        isRefused({ ...genuine, headers: [...kept, ...others] }),
      ),
      { numRuns: 200 },
    );
  });

  it('for any value that is no request at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        const { body } = await gateway.exchange(value as GatewayRequest, unreachable);
        return textOf(body).includes('"resultStatus":"U"');
      }),
      { numRuns: 200 },
    );
  });

  it('for whatever a handler returns', async () => {
    const request = await requestOf();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        const response = await gateway.exchange(request, () => value as typeof SUCCESS);
        return textOf(response.body).includes('HANDLER_FAILED');
      }),
      { numRuns: 100 },
    );
  });

  it('that holds any JSON the handler adds', async () => {
    const request = await requestOf();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (value) => {
        const answer = { ...SUCCESS, value };
        const read = await answerOf(await gateway.exchange(request, () => answer));
        return JSON.stringify(read) === JSON.stringify(answer);
      }),
      { numRuns: 100 },
    );
  });
});
