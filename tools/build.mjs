// Builds what changed. What turbo says goes to stderr, because stdout belongs to the command that waits for the build: a
// program may read its --json.
import { spawnSync } from 'node:child_process';
import './copy-protocol.mjs';

const words = ['run', 'build', '--output-logs=errors-only', ...process.argv.slice(2)];
const { status } = spawnSync('turbo', words, {
  stdio: ['inherit', 2, 2],
  env: { ...process.env, DO_NOT_TRACK: '1' },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
