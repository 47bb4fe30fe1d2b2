import type { Attributes } from '@opentelemetry/api';
import type { ClientEvent } from './client-event.js';

/** The names that the semantic conventions have. Others are `apoint.client_id` and so on. */
const STANDARD: Readonly<Record<string, string>> = {
  code: 'error.type',
  httpStatus: 'http.response.status_code',
  method: 'http.request.method',
  path: 'url.path',
};

/** What an event says: its texts, numbers and truths, without its times, which a span has itself. */
export function attributesOf(event: ClientEvent): Attributes {
  const { type: _, time: __, durationMilliseconds: ___, totalMilliseconds: ____, ...members } = event;
  const entries = Object.entries(members).flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [[STANDARD[name] ?? `apoint.${snakeCase(name)}`, value] as const],
  );
  return Object.fromEntries(entries);
}

/** The same, and how long the stage took that the event ends. */
export function stageOf(event: ClientEvent): Attributes {
  return { ...attributesOf(event), 'apoint.duration_milliseconds': event.durationMilliseconds };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
