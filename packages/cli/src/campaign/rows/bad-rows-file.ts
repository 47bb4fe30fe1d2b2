import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { ApointError } from '@apoint/primitives/errors';
import { notWritten } from '../../write-new-file.js';

/** A file that gets the rows which are left out, as they stand in theirs. */
export interface BadRowsFile {
  add(raw: string): Promise<void>;
  /** Gives it its name. One that is there already is no error if it says the same: then this is the same command again. */
  finish(): Promise<void>;
  /** Removes what is not finished. */
  close(): Promise<void>;
}

const OPTION = '--skip-bad';
/** For the owner alone: it names users. */
const MODE = 0o600;

/** @throws {@link ApointError} `INPUT_INVALID`; `finish` also `OPTION_INVALID` */
export async function badRowsFile(path: string, header: string): Promise<BadRowsFile> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  const handle = await orUnwritten(() => open(unfinished, 'wx', MODE));
  let isOpen = true;
  let isEmpty = true;
  const write = async (raw: string): Promise<void> => {
    await orUnwritten(() => handle.writeFile(`${raw}\n`, 'latin1'));
  };
  const end = async (): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    async add(raw) {
      if (isEmpty && header !== '') await write(header);
      isEmpty = false;
      await write(raw);
    },
    async finish() {
      await orUnwritten(() => handle.sync());
      await end();
      await nameIt(unfinished, path);
    },
    async close() {
      await end();
      await rm(unfinished, { force: true });
    },
  };
}

/** A link is made only where nothing is. */
async function nameIt(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritten(OPTION, cause);
    if ((await digestOf(path)) === (await digestOf(unfinished))) return;
    throw new ApointError(
      'OPTION_INVALID',
      'There is a file with other content of the name that --skip-bad gives, and nothing is overwritten; choose another name, or move that file away.',
    );
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function orUnwritten<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw notWritten(OPTION, cause);
  }
}
