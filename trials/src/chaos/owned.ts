import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Ends the processes when the run ends, however it ends. */
export function owned<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  // Code that waits for the process gets the error too. This listener only keeps it from ending the run.
  child.on('error', () => children.delete(child));
  child.once('exit', () => children.delete(child));
  return child;
}
