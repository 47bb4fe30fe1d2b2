import { BODY_CASES } from './explain-body-cases.js';
import { explainCase } from './explain-case.js';
import { envelopeCases } from './explain-envelope-cases.js';
import { FIELD_CASES } from './explain-field-cases.js';
import { makeExplainKeys } from './explain-keys.js';
import { signatureCases } from './explain-signature-cases.js';
import type { VectorCase } from './vector-file.js';

/** Every cause, made on purpose by the cryptography of Node alone: nothing of the packages has a part in it. */
export function makeExplainCases(): readonly VectorCase[] {
  const keys = makeExplainKeys();
  const drafts = [...signatureCases(keys), ...BODY_CASES, ...FIELD_CASES, ...envelopeCases(keys)];
  return drafts.map((draft, i) =>
    explainCase(draft, `explain-${String(i + 1).padStart(3, '0')}`, keys.platform, keys.own),
  );
}
