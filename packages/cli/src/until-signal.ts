const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Resolves at SIGTERM or SIGINT. A second signal, of either kind, ends the process at once. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    const heard = (): void => {
      for (const signal of SIGNALS) process.off(signal, heard);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, heard);
  });
}

/** An abort signal for what SIGTERM and SIGINT ask to stop. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  void untilSignal().then(() => stopping.abort());
  return stopping.signal;
}
