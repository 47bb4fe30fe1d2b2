import { isInteractive } from './style.js';

/** What takes less is not worth a line. */
const SHOWN_AFTER_MILLISECONDS = 1000;
const EVERY_MILLISECONDS = 100;
const FRAMES = ['|', '/', '-', '\\'];
const CLEAR_LINE = '\r\u001b[2K';

/** Tells how far the work is, such as `12 of 100`. */
export type Tell = (text: string) => void;

/**
 * Does some work, and if it takes longer than a second shows on stderr that it goes on, and for how long. Nothing is shown where
 * nobody looks: stderr is no terminal, or a CI job runs this.
 *
 * @param label - what is being done, such as `Making a key of 4096 bits`
 */
export async function withProgress<Result>(
  label: string,
  work: (tell: Tell) => Promise<Result>,
): Promise<Result> {
  if (!isInteractive(process.stderr)) return work(() => undefined);
  const startedAt = performance.now();
  let told = '';
  let frame = 0;
  const show = (): void => {
    const elapsed = performance.now() - startedAt;
    if (elapsed < SHOWN_AFTER_MILLISECONDS) return;
    const sign = FRAMES[frame++ % FRAMES.length];
    process.stderr.write(`${CLEAR_LINE}${sign} ${label}${told && `: ${told}`} (${seconds(elapsed)} s)`);
  };
  const timer = setInterval(show, EVERY_MILLISECONDS);
  try {
    return await work((text) => {
      told = text;
    });
  } finally {
    clearInterval(timer);
    if (frame > 0) process.stderr.write(CLEAR_LINE);
  }
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
