import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ApointError } from '@apoint/primitives/errors';
import { STANDARD_INPUT } from '../../read-bytes.js';

const HEAD = 65_536;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** A file of rows, which can be read as often as needed. */
export interface RowSource {
  /** The first bytes, without the mark that some programs begin a text with. */
  readonly head: Buffer;
  /** Whether the last line ends with a line end. Without one, the file may have been cut off there. */
  readonly isEnded: boolean;
  /** All bytes, without that mark. */
  read(): AsyncIterable<Buffer>;
  /** @throws {@link ApointError} `INPUT_INVALID` if the file is another one than at first */
  checkSame(): Promise<void>;
  /** Removes what it has made. */
  close(): Promise<void>;
}

/**
 * Opens a file of rows. What can be read only once, such as the standard input, is kept in a temporary file meanwhile.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function openRows(path: string): Promise<RowSource> {
  const stats = path === STANDARD_INPUT ? undefined : await readable(() => stat(path));
  if (stats?.isFile()) return sourceOf(path, async () => undefined);
  if (stats && !stats.isFIFO() && !stats.isSocket())
    throw new ApointError(
      'INPUT_INVALID',
      'What is to be enqueued is not a file; give the path of one, or -.',
    );
  const folder = await mkdtemp(join(tmpdir(), 'apoint-rows-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'rows');
    await copyTo(copy, stats ? createReadStream(path) : process.stdin);
    return await sourceOf(copy, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function copyTo(path: string, from: NodeJS.ReadableStream): Promise<void> {
  try {
    await pipeline(from, createWriteStream(path, { mode: 0o600 }));
  } catch (cause) {
    throw new ApointError(
      'INPUT_INVALID',
      'The rows cannot be copied into a temporary file, in which they are kept while they are checked; see the cause. TMPDIR names another folder.',
      { cause },
    );
  }
}

async function sourceOf(path: string, close: () => Promise<void>): Promise<RowSource> {
  const { head, last, identity } = await readable(() => lookAt(path));
  if (isUtf16(head)) throw new ApointError('INPUT_INVALID', 'The file is in UTF-16; save it as UTF-8.');
  const start = head.subarray(0, UTF8_MARK.length).equals(UTF8_MARK) ? UTF8_MARK.length : 0;
  return {
    head: head.subarray(start),
    isEnded: last === undefined || last === 0x0a || last === 0x0d,
    read: () => bytesOf(path, start),
    checkSame: async () => {
      if ((await readable(() => lookAt(path))).identity === identity) return;
      throw new ApointError(
        'INPUT_INVALID',
        'The file was changed while it was read, so what was checked is not what would be enqueued; run the command again.',
      );
    },
    close,
  };
}

/** Also without its mark: no text of names, and no JSON, begins with a character beside U+0000. */
function isUtf16(head: Buffer): boolean {
  const isMarked = UTF16_MARKS.some((mark) => head.subarray(0, mark.length).equals(mark));
  return isMarked || (head.length > 1 && (head[0] === 0) !== (head[1] === 0));
}

async function lookAt(path: string) {
  const handle = await open(path, 'r');
  try {
    const { size, mtimeMs, ino } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const end = size > 0 ? await handle.read(Buffer.alloc(1), 0, 1, size - 1) : undefined;
    return {
      head: buffer.subarray(0, bytesRead),
      last: end?.buffer[0],
      identity: `${ino} ${size} ${mtimeMs}`,
    };
  } finally {
    await handle.close();
  }
}

async function* bytesOf(path: string, start: number): AsyncGenerator<Buffer, void, undefined> {
  try {
    for await (const chunk of createReadStream(path, { start })) yield chunk as Buffer;
  } catch (cause) {
    throw unreadable(cause);
  }
}

async function readable<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause: unknown): ApointError {
  return new ApointError('INPUT_INVALID', 'The file of the rows cannot be read; see the cause.', { cause });
}
