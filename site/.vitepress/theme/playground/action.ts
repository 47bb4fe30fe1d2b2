import { nextTick, type ShallowRef, shallowRef } from 'vue';
import { type Failure, failureOf } from '../../../dist/playground/failure.js';

/** What a button does: while it runs it is busy, and what it throws is told on the page. */
export interface Action {
  readonly busy: ShallowRef<boolean>;
  readonly failure: ShallowRef<Failure | undefined>;
  run(work: () => unknown): Promise<void>;
}

export function useAction(): Action {
  const busy = shallowRef(false);
  const failure = shallowRef<Failure>();
  const run = async (work: () => unknown): Promise<void> => {
    busy.value = true;
    failure.value = undefined;
    await painted();
    try {
      await work();
    } catch (error) {
      failure.value = failureOf(error);
    } finally {
      busy.value = false;
    }
  };
  return { busy, failure, run };
}

/** Cryptography may keep the page from painting, so first it shows that it is busy. */
async function painted(): Promise<void> {
  await nextTick();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
