import { spawnSync } from 'node:child_process';

const WAYS: readonly (readonly string[])[] = [
  ['unshare', '--pid', '--net', '--fork', '--mount-proc'],
  ['unshare', '--user', '--map-root-user', '--pid', '--net', '--fork', '--mount-proc'],
];

/** What begins a command that runs among processes and a network of its own, as in a container; absent where that does not work. */
export const INTO_A_NAMESPACE: readonly string[] | undefined = WAYS.find(([command = '', ...words]) => {
  const { status } = spawnSync(command, [...words, process.execPath, '--version']);
  return status === 0;
});
