// Builds by turbo. What is told goes to stderr, because stdout belongs to the command that waits for the build: a program may
// read its --json.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import './copy-protocol.mjs';

const TASK = /^(\S+):build: cache (hit|miss)/;
const COUNT = /Running build in (\d+) packages/;

/** Resolves to the exit status. Nothing is printed if nothing has changed. */
export async function runBuild(words = []) {
  const progress = startProgress();
  const child = spawn('turbo', ['run', 'build', '--output-logs=new-only', '--ui=stream', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DO_NOT_TRACK: '1', FORCE_COLOR: '0', TURBO_NO_UPDATE_NOTIFIER: '1' },
    shell: process.platform === 'win32',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      progress.read(line);
    });
  const status = await new Promise((resolve) => {
    child.once('error', (error) => {
      said.push(`turbo does not start: ${error.message}. Run pnpm install first, and start this by pnpm.`);
      resolve(1);
    });
    child.once('close', resolve);
  });
  progress.end(status === 0);
  if (status !== 0) process.stderr.write(`${said.filter((line) => !/cache hit/.test(line)).join('\n')}\n`);
  return status ?? 1;
}

/** On a terminal one line that changes, elsewhere a line for each package that is built. */
function startProgress({ stream = process.stderr } = {}) {
  const startedAt = performance.now();
  let total = 0;
  let seen = 0;
  let built = 0;
  const show = (text) => stream.write(stream.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
  return {
    read(line) {
      total = Number(COUNT.exec(line)?.[1] ?? total);
      const [, task, how] = TASK.exec(line) ?? [];
      if (task === undefined) return;
      seen++;
      if (how === 'hit') return;
      built++;
      show(`building ${seen} of ${total}: ${task}`);
    },
    end(good) {
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      if (built === 0) return;
      show(good ? `built ${built} of ${total} packages in ${seconds} s` : 'the build failed');
      if (stream.isTTY) stream.write('\n');
    },
  };
}
