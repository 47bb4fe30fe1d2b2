import { markdownTable } from './markdown-table.js';
import { plotOf } from './plot.js';

interface Comparison {
  readonly kind: string;
  readonly meaning: 'secret' | 'public' | 'outcome';
  readonly raw: number;
  readonly cropped: number;
  readonly medianMicroseconds: number;
  readonly medianDifference: number;
}

/** What `pnpm timing --json` tells. */
export interface TimingResult {
  readonly machine: { readonly node: string; readonly openssl: string };
  readonly seed: number;
  readonly reports: readonly {
    readonly measurements: number;
    readonly comparisons: readonly Comparison[];
    readonly widest: { readonly kinds: readonly [string, string]; readonly cropped: number };
  }[];
}

/** From here on dudect sees a difference. */
const EVIDENCE = 4.5;
/** The largest t that fits into a plot. */
const LARGEST = 512;
const HEAD = ['kind', 'a difference tells', 't', 't, cropped', 'its difference, ns'];

export function timing({ machine, seed, reports }: TimingResult): string {
  const { node, openssl } = machine;
  return reports
    .map(({ measurements, comparisons, widest }) =>
      [
        `Node ${node}, OpenSSL ${openssl}, ${measurements.toLocaleString('en')} measurements of each kind of envelope, in the random order of seed ${seed}. Each kind is compared with right padding around a key of 32 bytes whose body does not open; all of them end in the same error. ${verdictOf(comparisons)} Of all pairs that must look alike, the widest apart are "${widest.kinds[0]}" and "${widest.kinds[1]}": |t| ${told(widest.cropped)}. The upright lines of the plot are at ${EVIDENCE}, and each step of its scale that doubles is about as long as the next. This is a report of one machine and one day, and no proof. [The method, and what it would see](/packages/rsa-aes-envelope.md#timing).`,
        plot(comparisons),
        tableOf(comparisons),
      ].join('\n\n'),
    )
    .join('\n\n');
}

/** Only a difference that tells something secret is one too many. */
function verdictOf(comparisons: readonly Comparison[]): string {
  const secret = comparisons.filter(({ meaning }) => meaning === 'secret');
  const seen = secret.filter(({ cropped }) => Math.abs(cropped) >= EVIDENCE);
  return seen.length === 0
    ? `None of the ${secret.length} kinds that differ in a secret is ${EVIDENCE} or more apart, which would be evidence of a difference.`
    : `**Evidence of a difference, |t| of ${EVIDENCE} or more, in: ${seen.map(({ kind }) => kind).join('; ')}.**`;
}

function plot(comparisons: readonly Comparison[]): string {
  const bars = comparisons.map(({ kind, meaning, cropped }) => ({
    label: meaning === 'secret' ? kind : `${kind} (${meaning})`,
    value: Math.abs(cropped),
    told: told(cropped),
  }));
  return plotOf(
    `Bars of |t| by kind on a scale whose steps double; the upright line is ${EVIDENCE}. The table below has the figures.`,
    bars,
    place,
    EVIDENCE,
  );
}

function place(value: number): number {
  return Math.log2(1 + value) / Math.log2(1 + LARGEST);
}

function tableOf(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ kind, meaning, raw, cropped, medianDifference }) => [
    kind,
    meaning === 'secret' ? 'a secret' : meaning === 'public' ? 'what everybody sees' : 'the outcome',
    raw.toFixed(1),
    cropped.toFixed(1),
    medianDifference.toFixed(0),
  ]);
  return markdownTable(HEAD, rows);
}

function told(t: number): string {
  return Math.abs(t).toFixed(1);
}
