import type { Attributes } from '@opentelemetry/api';
import type { GatewayEvent } from './gateway-event.js';

/** The names that the semantic conventions have. Others are `apoint.client_id` and so on. */
const STANDARD: Readonly<Record<string, string>> = {
  code: 'error.type',
  error: 'error.type',
  httpStatus: 'http.response.status_code',
  method: 'http.request.method',
  path: 'url.path',
};

/** What an event says: its texts, numbers, truths and codes of errors, without its times, which a span has itself. */
export function attributesOf(event: GatewayEvent): Attributes {
  const { type: _, time: __, durationMilliseconds: ___, totalMilliseconds: ____, ...members } = event;
  const entries = Object.entries(members).map(([name, value]) => [
    STANDARD[name] ?? `apoint.${snakeCase(name)}`,
    typeof value === 'object' ? value.code : value,
  ]);
  return Object.fromEntries(entries);
}

/** The same, and how long the stage took that the event ends. */
export function stageOf(event: GatewayEvent): Attributes {
  return { ...attributesOf(event), 'apoint.duration_milliseconds': event.durationMilliseconds };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
