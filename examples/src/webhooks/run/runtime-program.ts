import { fetchRuntime } from '@apoint/conformance/runtimes/fetch-runtime';

/** The program of a runtime, as the matrix of runtimes has it; none on machines that it has no program for. */
export async function runtimeProgram(name: 'deno' | 'workerd'): Promise<string | undefined> {
  return process.platform === 'linux' && process.arch === 'x64' ? fetchRuntime(name) : undefined;
}
