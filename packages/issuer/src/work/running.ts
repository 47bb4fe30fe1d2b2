/** Actions that run at the same time. */
export class Running {
  #size = 0;
  #failure: { readonly error: unknown } | undefined;
  #wake: () => void = () => undefined;

  get size(): number {
    return this.#size;
  }

  add(action: Promise<void>): void {
    this.#size++;
    const end = (): void => {
      this.#size--;
      this.#wake();
    };
    action.then(end, (error: unknown) => {
      this.#failure ??= { error };
      end();
    });
  }

  /** Waits until no more than `most` of them run. Rejects with the first error that one of them rejected with. */
  async untilAtMost(most: number): Promise<void> {
    while (this.#size > most && !this.#failure)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    if (this.#failure) throw this.#failure.error;
  }

  /** Waits until all have ended, also if one has failed. */
  async end(): Promise<void> {
    while (this.#size > 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }
}
