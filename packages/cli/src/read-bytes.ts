import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ApointError } from '@apoint/primitives/errors';

/** The name of the standard input where the name of a file may stand. */
export const STANDARD_INPUT = '-';

const CHUNK = 65_536;

/** A file to read, and what to call it when it cannot be read. */
export interface FileToRead {
  /** A path, or `-` for the standard input. */
  readonly path: string;
  /** The option or the setting that names it, such as `--key`. */
  readonly option: string;
  /** A longer file is refused. */
  readonly maximumBytes: number;
}

/**
 * The bytes of a file or of the standard input, which are refused rather than read to their end if they are too many.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function readBytes(file: FileToRead): Promise<Uint8Array<ArrayBuffer>> {
  return file.path === STANDARD_INPUT ? readStandardInput(file) : readFile(file);
}

async function readStandardInput({ option, maximumBytes }: FileToRead): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maximumBytes) throw tooLong(option, maximumBytes);
  }
  return joined(chunks, length);
}

async function readFile(file: FileToRead): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await openFile(file);
  try {
    checkKind(await handle.stat(), file);
    return await readHandle(handle, file);
  } catch (cause) {
    throw ApointError.is(cause) ? cause : unreadable(file, cause);
  } finally {
    await handle.close();
  }
}

async function openFile(file: FileToRead): Promise<FileHandle> {
  try {
    return await open(file.path, 'r');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** What a shell makes of `<(command)` is a pipe, and may be read. A folder and a device may not. */
function checkKind(stats: Stats, { option }: FileToRead): void {
  if (stats.isFile() || stats.isFIFO()) return;
  throw new ApointError('INPUT_INVALID', `What ${option} names is not a file; give the path of one.`);
}

/** Reads no more than the limit and one byte, also if somebody appends to the file meanwhile. */
async function readHandle(
  handle: FileHandle,
  { option, maximumBytes }: FileToRead,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: CHUNK })) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length > maximumBytes) throw tooLong(option, maximumBytes);
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function unreadable({ option }: FileToRead, cause: unknown): ApointError {
  return new ApointError('INPUT_INVALID', `The file that ${option} names cannot be read; see the cause.`, {
    cause,
  });
}

function tooLong(option: string, maximumBytes: number): ApointError {
  return new ApointError('INPUT_INVALID', `What ${option} names has more than ${maximumBytes} bytes.`);
}
