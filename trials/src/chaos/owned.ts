import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** However the run ends, its processes end with it. */
export function owned<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  // Who waits for the process hears of it as well; here it only must not end the run.
  child.on('error', () => children.delete(child));
  child.once('exit', () => children.delete(child));
  return child;
}
