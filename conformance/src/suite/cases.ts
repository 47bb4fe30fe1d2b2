/** The report of a cell of the matrix. */
export interface Report {
  readonly passed: number;
  readonly failed: readonly FailedCheck[];
}

export interface FailedCheck {
  readonly name: string;
  readonly reason: string;
}

/** Counts checks, and continues after a failed one. */
export class Cases {
  #passed = 0;
  readonly #failed: FailedCheck[] = [];

  async check(name: string, run: () => unknown): Promise<void> {
    try {
      await run();
      this.#passed++;
    } catch (error) {
      const { code = '', message } = error as { code?: string; message?: string };
      this.#failed.push({ name, reason: `${code} ${message ?? error}`.trim() });
    }
  }

  report(): Report {
    return { passed: this.#passed, failed: this.#failed };
  }
}

export function demand(condition: boolean, reason: string): void {
  if (!condition) throw new Error(reason);
}

/** Runs an operation that must throw an error with this code. */
export async function demandCode(code: string, run: () => unknown): Promise<void> {
  let thrown: { code?: string } | undefined;
  try {
    await run();
  } catch (error) {
    thrown = error as { code?: string };
  }
  demand(thrown !== undefined, `nothing was thrown in place of ${code}`);
  demand(thrown?.code === code, `${thrown?.code ?? thrown} was thrown in place of ${code}`);
}
