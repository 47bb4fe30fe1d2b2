type Settle<T> = (error: Error | null, value?: T) => void;

interface Job<T> {
  readonly here: () => T;
  readonly elsewhere: (settle: Settle<T>) => void;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Job<never>[] = [];
let elsewhere = 0;

/**
 * Runs a computation on the calling thread when it is the only one, and on the runtime's thread pool when others
 * were asked for in the same turn or are still under way. One signature alone is done sooner here than a pool
 * thread wakes up; sixteen at once keep all cores busy there.
 */
export function spread<T>(here: () => T, toPool: (settle: Settle<T>) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (waiting.length === 0) queueMicrotask(flush);
    waiting.push({ here, elsewhere: toPool, resolve, reject } as unknown as Job<never>);
  });
}

function flush(): void {
  const jobs = waiting;
  waiting = [];
  const [only] = jobs;
  if (only && jobs.length === 1 && elsewhere === 0) runHere(only);
  else for (const job of jobs) runElsewhere(job);
}

function runHere<T>({ here, resolve, reject }: Job<T>): void {
  try {
    resolve(here());
  } catch (error) {
    reject(error);
  }
}

function runElsewhere<T>(job: Job<T>): void {
  const settle: Settle<T> = (error, value) => {
    elsewhere--;
    if (error) job.reject(error);
    else job.resolve(value as T);
  };
  elsewhere++;
  try {
    job.elsewhere(settle);
  } catch (error) {
    settle(error as Error);
  }
}
