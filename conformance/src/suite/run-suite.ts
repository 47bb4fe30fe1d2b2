import { WORKSPACE } from '../library.js';
import { runFile } from '../run-file.js';
import { Cases, type Report } from './cases.js';
import { checkIssuing } from './check-issuing.js';
import { checkKeys } from './check-keys.js';
import type { SuiteInput } from './input.js';
import { checkMaterial, type Material, makeMaterial } from './material.js';

/** The output of a cell: its report, and the material for the other half of the cryptography to check. */
export interface SuiteOutput {
  readonly report: Report;
  readonly ours: Material;
}

/** All checks that every runtime must pass, run in the current runtime. */
export async function runSuite(input: SuiteInput): Promise<SuiteOutput> {
  const cases = new Cases();
  for (const { name, file } of input.vectors) {
    const { failed } = await runFile(file, WORKSPACE);
    for (const { id } of file.cases) {
      const failure = failed.find(({ vector }) => vector.id === id);
      await cases.check(`${name}: ${id}`, () => {
        if (failure) throw new Error(failure.reason);
      });
    }
  }
  await checkKeys(cases, input.samples);
  const ours = await makeMaterial(input.keys);
  await checkMaterial(cases, 'own', ours, input.keys);
  await checkMaterial(cases, "the other half's", input.theirs, input.keys);
  await checkIssuing(cases, input);
  return { report: cases.report(), ours };
}
