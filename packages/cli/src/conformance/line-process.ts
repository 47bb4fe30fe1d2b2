import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** What comes next of a process: a line, its end, or that it wrote too much without a line feed. */
export type FromProcess =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'ended'; readonly how: string }
  | { readonly kind: 'too long' };

const MOST_CHARACTERS = 4_194_304;
const HAS_GROUPS = process.platform !== 'win32';

/** A command of the user's that takes lines and gives lines. Its stderr goes to ours. */
export class LineProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting: FromProcess[] = [];
  #wake: () => void = () => undefined;
  #rest = '';
  #open = true;

  constructor(command: string) {
    // The command is a line of a shell, as in a script of package.json. In a group of its own, it can be ended with its children.
    this.#child = spawn(command, {
      shell: true,
      detached: HAS_GROUPS,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const decoder = new StringDecoder('utf8');
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(decoder.write(chunk)));
    // A process that has ended takes no more questions; its end is told by its own event.
    this.#child.stdin.on('error', () => undefined);
    this.#child.on('error', (error) => this.#end(error.message));
    this.#child.on('close', (code, signal) =>
      this.#end(code === null ? `by ${signal}` : `with exit code ${code}`),
    );
  }

  /** Whether it has not ended yet. */
  get isOpen(): boolean {
    return this.#open;
  }

  write(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  /** Tells the process that no more lines come. */
  finish(): void {
    this.#child.stdin.end();
  }

  /** What comes next; `undefined` if nothing comes in time. */
  async next(milliseconds: number): Promise<FromProcess | undefined> {
    if (this.#waiting.length === 0)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    return this.#waiting.shift();
  }

  /** Ends it and what it has started, and waits until it has ended. */
  async kill(): Promise<void> {
    if (!this.#open) return;
    const closed = new Promise<void>((resolve) => this.#child.once('close', () => resolve()));
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(HAS_GROUPS ? -pid : pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
    await closed;
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim()) this.#put({ kind: 'line', text: line });
    if (this.#rest.length > MOST_CHARACTERS) {
      this.#rest = '';
      this.#put({ kind: 'too long' });
    }
  }

  #end(how: string): void {
    if (!this.#open) return;
    this.#open = false;
    if (this.#rest.trim()) this.#put({ kind: 'line', text: this.#rest });
    this.#put({ kind: 'ended', how });
  }

  #put(one: FromProcess): void {
    this.#waiting.push(one);
    this.#wake();
  }
}
