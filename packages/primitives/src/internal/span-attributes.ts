/** The names that the semantic conventions of OpenTelemetry have. Others are `apoint.client_id` and so on. */
const STANDARD: Readonly<Record<string, string>> = {
  code: 'error.type',
  error: 'error.type',
  httpStatus: 'http.response.status_code',
  method: 'http.request.method',
  path: 'url.path',
};

/** A span has these itself. */
const NOT_SHOWN = ['type', 'time', 'durationMilliseconds', 'totalMilliseconds'];

/** What can stand in an attribute. */
export type SpanAttributes = Record<string, string | number | boolean>;

/** What an event says: its texts, numbers, truths and codes of errors, without its times. */
export function attributesOf(event: object): SpanAttributes {
  const attributes: SpanAttributes = {};
  for (const [name, value] of Object.entries(event)) {
    const shown: unknown = typeof value === 'object' ? value?.code : value;
    if (NOT_SHOWN.includes(name) || !isAttribute(shown)) continue;
    attributes[STANDARD[name] ?? `apoint.${snakeCase(name)}`] = shown;
  }
  return attributes;
}

/** The same, and how long the stage took that the event ends. */
export function stageOf(event: { readonly durationMilliseconds: number }): SpanAttributes {
  return { ...attributesOf(event), 'apoint.duration_milliseconds': event.durationMilliseconds };
}

function isAttribute(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
