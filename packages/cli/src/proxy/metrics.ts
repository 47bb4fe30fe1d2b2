/** The attributes of one measurement, by their names in OpenTelemetry, such as `http.request.method`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A histogram of durations. */
export interface Durations {
  (milliseconds: number, attributes: Attributes): void;
  /** For attributes that come often: they are written once. */
  of(attributes: Attributes): (milliseconds: number) => void;
}

/** Metrics by the names of OpenTelemetry, told in the text form that Prometheus and the collector of OpenTelemetry read. */
export interface Metrics {
  /** A duration, for a histogram of seconds. */
  duration(name: string, description: string): Durations;
  count(name: string, description: string): (attributes: Attributes) => void;
  /** A number that is looked at when the metrics are asked for. */
  gauge(name: string, description: string, look: () => number): void;
  text(): string;
}

/** The bounds that the semantic conventions advise for durations of HTTP, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** What one metric has to say: its lines, without the two of its head. */
interface Metric {
  readonly name: string;
  readonly type: 'histogram' | 'counter' | 'gauge';
  readonly description: string;
  readonly lines: () => string[];
}

export function createMetrics(): Metrics {
  const metrics: Metric[] = [];
  return {
    duration: (otelName, description) => {
      const name = `${plain(otelName)}_seconds`;
      const series = new Map<string, Series>();
      metrics.push({ name, type: 'histogram', description, lines: () => histogramLines(name, series) });
      const of: Durations['of'] = (attributes) => {
        const one = seriesOf(series, attributes);
        return (milliseconds) => observe(one, milliseconds / 1000);
      };
      return Object.assign((milliseconds: number, attributes: Attributes) => of(attributes)(milliseconds), {
        of,
      });
    },
    count: (otelName, description) => {
      const name = `${plain(otelName)}_total`;
      const counts = new Map<string, number>();
      const lines = (): string[] => [...counts].map(([labels, count]) => `${name}${braced(labels)} ${count}`);
      metrics.push({ name, type: 'counter', description, lines });
      return (attributes) => {
        const labels = labelsOf(attributes);
        counts.set(labels, (counts.get(labels) ?? 0) + 1);
      };
    },
    gauge: (otelName, description, look) => {
      const name = plain(otelName);
      metrics.push({ name, type: 'gauge', description, lines: () => [`${name} ${look()}`] });
    },
    text: () =>
      metrics
        .flatMap(({ name, type, description, lines }) => [
          `# HELP ${name} ${description}`,
          `# TYPE ${name} ${type}`,
          ...lines(),
        ])
        .concat('')
        .join('\n'),
  };
}

interface Series {
  readonly buckets: number[];
  sum: number;
  count: number;
}

function seriesOf(all: Map<string, Series>, attributes: Attributes): Series {
  const labels = labelsOf(attributes);
  const series = all.get(labels) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
  all.set(labels, series);
  return series;
}

function observe(series: Series, seconds: number): void {
  const at = BOUNDS.findIndex((bound) => seconds <= bound);
  if (at >= 0) series.buckets[at] = (series.buckets[at] as number) + 1;
  series.sum += seconds;
  series.count++;
}

/** Each bucket counts the ones under it, too. */
function histogramLines(name: string, all: ReadonlyMap<string, Series>): string[] {
  return [...all].flatMap(([labels, { buckets, sum, count }]) => {
    let under = 0;
    const rows = buckets.map((inside, at) => {
      under += inside;
      return `${name}_bucket${braced(labels, `le="${BOUNDS[at]}"`)} ${under}`;
    });
    return [
      ...rows,
      `${name}_bucket${braced(labels, 'le="+Inf"')} ${count}`,
      `${name}_sum${braced(labels)} ${sum}`,
      `${name}_count${braced(labels)} ${count}`,
    ];
  });
}

function labelsOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${plain(name)}="${escaped(String(value))}"`)
    .join();
}

function braced(...labels: readonly string[]): string {
  const all = labels.filter((label) => label !== '').join();
  return all === '' ? '' : `{${all}}`;
}

/** As the rules of OpenTelemetry write a name for Prometheus. */
function plain(name: string): string {
  return name.replaceAll('.', '_');
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
