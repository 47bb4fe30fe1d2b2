/** Waits for the end of a run, and no longer than its deadline. Rejects if the run fails. */
export async function untilSettled(
  done: Promise<void>,
  deadlineMilliseconds: number,
): Promise<'settled' | 'deadline'> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<'deadline'>((resolve) => {
    timer = setTimeout(() => resolve('deadline'), deadlineMilliseconds);
  });
  return Promise.race([done.then(() => 'settled' as const), deadline]).finally(() => clearTimeout(timer));
}
