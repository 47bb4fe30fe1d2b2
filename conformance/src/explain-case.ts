import { parseTime } from '@apoint/canonical-request';
import type { ExplainOptions, Finding } from '@apoint/explain';
import { Failure } from './expectation.js';
import type { Library } from './library.js';
import { type ExpectedExplanation, fromBase64, textOf, type VectorCase } from './vector-file.js';

/** The search ends by itself before that. A shorter limit would make the result depend on the machine. */
const TIME_LIMIT = 60_000;

/** A key of a case. */
interface KeyOfCase {
  readonly name: string;
  readonly pem: string;
  readonly version?: string;
  readonly for?: 'verify';
}

/** Explains a message, and compares the verdict, the first cause, the members of its detail that are given, and the further causes. */
export async function runExplainCase(
  vector: VectorCase,
  { verdict, cause, detail = {}, also }: ExpectedExplanation,
  library: Library,
): Promise<void> {
  const explanation = await library.explain(optionsOf(vector));
  const [first] = explanation.findings;
  if (explanation.verdict !== verdict || first?.cause !== cause)
    throw new Failure(`the explanation is ${told(explanation.findings)} and not ${cause ?? verdict}`);
  for (const [name, value] of Object.entries(detail))
    compare(`detail.${name}`, first?.detail[name as never], value);
  if (also) compare('also', [...(first?.also ?? [])].sort(), [...also].sort());
}

function optionsOf(vector: VectorCase): ExplainOptions {
  const { direction, method, uri, clientId, headers } = vector as unknown as ExplainOptions['message'] &
    VectorCase;
  const keys = vector['keys'] as readonly KeyOfCase[];
  const decryptionKey = textOf(vector, 'decryptionKeyPem');
  const decryptionKeys = (vector['decryptionKeys'] ?? []) as readonly KeyOfCase[];
  return {
    message: { direction, method, uri, clientId, headers, body: fromBase64(vector['bodyBase64']) },
    keys: keys.map(({ name, pem, version, for: use }) => ({ name, key: pem, version, for: use })),
    decryptionKeys: [
      ...(decryptionKey ? [{ name: 'decryption', key: decryptionKey }] : []),
      ...decryptionKeys.map(({ name, pem }) => ({ name, key: pem })),
    ],
    timeLimitMilliseconds: TIME_LIMIT,
    candidates: (vector['candidates'] ?? {}) as NonNullable<ExplainOptions['candidates']>,
    ...arrivalOf(vector, headers as readonly (readonly [string, string])[]),
  };
}

/** A case without a moment of arrival is fresh. */
function arrivalOf(
  vector: VectorCase,
  headers: readonly (readonly [name: string, value: string])[],
): Pick<ExplainOptions, 'now' | 'freshness'> {
  const now = textOf(vector, 'now');
  if (now !== undefined) return { now: Date.parse(now) };
  const [, time = ''] = headers.find(([name]) => /^re(quest|sponse)-time$/i.test(name)) ?? [];
  try {
    return { now: parseTime(time).epochMilliseconds };
  } catch {
    return { freshness: 'unchecked' };
  }
}

function compare(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw new Failure(`${what} is ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`);
}

function told(findings: readonly Finding[]): string {
  return findings.map(({ cause, says }) => `${cause} (${says})`).join(', ') || 'verifies';
}
