import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SuiteInput } from '../suite/input.js';
import type { SuiteOutput } from '../suite/run-suite.js';

export type CellOutput = SuiteOutput | { readonly crash: string };

/** Serves the input of each cell and receives its output, on the loopback interface. */
export class ControlServer {
  readonly #server: Server;
  readonly #waiting = new Map<string, (output: CellOutput) => void>();
  readonly #inputs = new Map<string, string>();

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request, response) => {
      const [, kind, key = ''] = (request.url ?? '').split('/');
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (kind === 'input') return void response.end(this.#inputs.get(key));
      let text = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        text += chunk;
      });
      request.on('end', () => this.#take(key, text, response));
    });
  }

  static async start(): Promise<ControlServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ControlServer(server);
  }

  /** The addresses for a cell, and a promise of its report. */
  expect(input: SuiteInput): { inputUrl: string; reportUrl: string; output: Promise<CellOutput> } {
    const key = encodeURIComponent(input.cell.replaceAll(' ', '-'));
    this.#inputs.set(key, JSON.stringify(input));
    const origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const output = new Promise<CellOutput>((resolve) => this.#waiting.set(key, resolve));
    return { inputUrl: `${origin}/input/${key}`, reportUrl: `${origin}/report/${key}`, output };
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #take(key: string, text: string, response: ServerResponse): void {
    response.end();
    this.#waiting.get(key)?.(parse(text));
  }
}

function parse(text: string): CellOutput {
  try {
    return JSON.parse(text) as CellOutput;
  } catch {
    return { crash: `the report is no JSON: ${text.slice(0, 200)}` };
  }
}
