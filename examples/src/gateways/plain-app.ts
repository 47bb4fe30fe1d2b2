import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the application sees it. */
export interface SeenRequest {
  readonly url: string;
  readonly facts: Readonly<Record<string, string | string[] | undefined>>;
  readonly json: unknown;
}

/** An application that knows plain JSON only: no key, no signature. */
export interface PlainApp {
  readonly url: string;
  readonly last: () => SeenRequest | undefined;
  readonly count: () => number;
  readonly uris: () => readonly string[];
  readonly answerNext: (answer: object) => void;
  readonly failNext: () => void;
  readonly close: () => void;
}

const SUCCESS = { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };

export async function startPlainApp(): Promise<PlainApp> {
  const seen: SeenRequest[] = [];
  let next: { readonly status: number; readonly answer: object } | undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const json: unknown = JSON.parse(Buffer.concat(chunks).toString());
    seen.push({ url: request.url ?? '', facts: request.headers, json });
    const { status, answer } = next ?? { status: 200, answer: SUCCESS };
    next = undefined;
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    last: () => seen.at(-1),
    count: () => seen.length,
    uris: () => seen.map(({ url }) => url),
    answerNext: (answer) => {
      next = { status: 200, answer };
    },
    failNext: () => {
      next = { status: 500, answer: SUCCESS };
    },
    close: () => server.close(),
  };
}
