import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApointError } from '@apoint/primitives/errors';
import type { Sandbox } from '@apoint/sandbox';
import { carryOut, type Instruction } from './instructions.js';

/** The door by which other processes of the same user command a running sandbox. */
export interface Control {
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const TOKEN_BYTES = 32;
const MAXIMUM_BYTES = 1_048_576;

/**
 * Listens on a free port of 127.0.0.1. Only who has the token is heard, so that neither another user of this machine nor a page in a
 * browser can do anything. The answers are lines of JSON.
 */
export async function startControl(sandbox: Sandbox): Promise<Control> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const server = createServer((request, response) => {
    answer(sandbox, token, request, response).catch(() => response.destroy());
  });
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${port}`,
    token,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  sandbox: Sandbox,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
    response.writeHead(403, { connection: 'close' }).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const write = (value: object): void => void response.write(`${JSON.stringify(value)}\n`);
  // Who asked may go away: then what goes on for him ends.
  const left = new AbortController();
  response.once('close', () => left.abort());
  try {
    await carryOut(sandbox, await instructionOf(request), { write, signal: left.signal });
  } catch (error) {
    const { code, message, faults } = ApointError.is(error)
      ? error
      : new ApointError('OPTION_INVALID', 'The sandbox could not carry it out.', { cause: error });
    write({ error: { code, message, faults } });
  }
  response.end();
}

/** Digests have one length, so the comparison takes the same time for every token. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

async function instructionOf(request: IncomingMessage): Promise<Instruction> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAXIMUM_BYTES)
      throw new ApointError('OPTION_INVALID', 'What the sandbox is told is longer than 1 MiB.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new ApointError('OPTION_INVALID', 'What the sandbox is told must be JSON.');
  }
}
