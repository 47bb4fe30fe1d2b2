import { Agent, type IncomingMessage, request } from 'node:http';
import type { OutgoingMessage } from '@apoint/message';
import { MESSAGE } from '@apoint/tools/message';

/** The requests to send, and how to send them. */
export interface Load {
  readonly port: number;
  readonly messages: readonly OutgoingMessage[];
  readonly connections: number;
  /** Ends after this many requests or after this time, whichever comes first. */
  readonly most: number;
  readonly milliseconds: number;
}

/** Sends requests over persistent connections, each after the previous answer. @returns requests per second */
export async function generate({ port, messages, connections, most, milliseconds }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  let sent = 0;
  const goesOn = (): boolean => sent < most && performance.now() - start < milliseconds;
  const connection = async (): Promise<void> => {
    while (goesOn()) await exchange(agent, port, messages[sent++ % messages.length] as OutgoingMessage);
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return (sent * 1000) / (performance.now() - start);
}

function exchange(agent: Agent, port: number, { headers, body }: OutgoingMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines = { ...(headers as Record<string, string>), 'Content-Length': String(body.length) };
    const options = { agent, host: '127.0.0.1', port, method: 'POST', path: MESSAGE.uri, headers: lines };
    const sending = request(options, (response) => {
      let text = '';
      response.setEncoding('latin1').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () =>
        succeeded(response, text) ? resolve() : reject(new Error(`refused: ${text}`)),
      );
    });
    sending.once('error', reject);
    sending.end(body);
  });
}

/** A refusal costs less than an answer, so it must not count. It is never sealed, and its status is U. */
function succeeded({ statusCode, headers }: IncomingMessage, text: string): boolean {
  return statusCode === 200 && ('encrypt' in headers || text.includes('"resultStatus":"S"'));
}
