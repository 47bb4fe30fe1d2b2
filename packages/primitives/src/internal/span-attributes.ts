/** The names that OpenTelemetry's semantic conventions define. All others are like `apoint.client_id`. */
const STANDARD: Readonly<Record<string, string>> = {
  code: 'error.type',
  error: 'error.type',
  httpStatus: 'http.response.status_code',
  method: 'http.request.method',
  path: 'url.path',
};

/** A span already holds its own name and times. */
const NOT_SHOWN = ['type', 'time', 'durationMilliseconds', 'totalMilliseconds'];

/** The types of value that an attribute can have. */
export type SpanAttributes = Record<string, string | number | boolean>;

/** The members of an event as attributes: texts, numbers, booleans and the codes of errors, without its times. */
export function attributesOf(event: object): SpanAttributes {
  const attributes: SpanAttributes = {};
  for (const [name, value] of Object.entries(event)) {
    const shown: unknown = typeof value === 'object' ? value?.code : value;
    if (NOT_SHOWN.includes(name) || !isAttribute(shown)) continue;
    attributes[STANDARD[name] ?? `apoint.${snakeCase(name)}`] = shown;
  }
  return attributes;
}

/** {@link attributesOf}, plus the duration of the stage that ends with this event. */
export function stageOf(event: { readonly durationMilliseconds: number }): SpanAttributes {
  return { ...attributesOf(event), 'apoint.duration_milliseconds': event.durationMilliseconds };
}

function isAttribute(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
