import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { untilSignal } from '../until-signal.js';

/** The endings of captures; other files of the folder, such as keys, are none. */
const CAPTURE = /^[^.].*\.(http|rest|har|curl|sh|txt)$/i;
/** Editors and tools write a file in several steps; it is read when they have been quiet for so long. */
const QUIET_MILLISECONDS = 100;

/**
 * Looks at each capture of a folder, and again at each that is new or changes, until SIGTERM or SIGINT.
 *
 * @param look - is called for one file at a time.
 * @throws {@link ApointError} `INPUT_INVALID` if the folder cannot be watched
 */
export async function watchFolder(folder: string, look: (path: string) => Promise<void>): Promise<void> {
  const seen = new Map<string, number>();
  const lookAtChanges = async (): Promise<void> => {
    for (const { path, changedAt } of await capturesIn(folder)) {
      if (seen.get(path) === changedAt) continue;
      seen.set(path, changedAt);
      await look(path);
    }
  };
  const stopped = untilSignal();
  // Watch before the first look: a file may come in between.
  const changes = watchChanges(folder, lookAtChanges);
  await lookAtChanges();
  await stopped;
  changes.close();
}

function watchChanges(folder: string, onQuiet: () => Promise<void>): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  try {
    const watcher = watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        work = work.then(onQuiet).catch(() => undefined);
      }, QUIET_MILLISECONDS);
    });
    // The folder may be removed; what was seen in it stays told.
    watcher.on('error', () => undefined);
    return {
      close: () => {
        clearTimeout(timer);
        watcher.close();
      },
    };
  } catch (cause) {
    throw notWatched(cause);
  }
}

async function capturesIn(folder: string) {
  try {
    const names = (await readdir(folder)).filter((name) => CAPTURE.test(name)).sort();
    const files = await Promise.all(names.map((name) => changeOf(join(folder, name))));
    return files.flatMap((file) => file ?? []);
  } catch (cause) {
    throw notWatched(cause);
  }
}

/** `undefined` if it has gone meanwhile. */
async function changeOf(path: string) {
  try {
    const { mtimeMs, isFile } = await stat(path).then((stats) => ({
      mtimeMs: stats.mtimeMs,
      isFile: stats.isFile(),
    }));
    return isFile ? { path, changedAt: mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

function notWatched(cause: unknown): ApointError {
  return new ApointError('INPUT_INVALID', 'The folder that --watch names cannot be watched; see the cause.', {
    cause,
  });
}
