import type { Change } from '../content/fields.js';
import type { Found } from '../finding.js';
import { quoted } from '../texts.js';

const FIELDS = {
  METHOD_DIFFERS: 'method',
  URI_DIFFERS: 'URI',
  CLIENT_ID_DIFFERS: 'Client-Id',
  TIME_DIFFERS: 'time',
} as const;

/** One difference between what arrived and what was signed. The digest shows that these bytes were signed. */
export function changeFound({ cause, detail }: Change): Found {
  return { cause, certainty: 'proven', says: sentence(cause, detail), detail };
}

function sentence(
  cause: Change['cause'],
  { signed, arrived, how, charset, layout }: Change['detail'],
): string {
  switch (cause) {
    case 'METHOD_DIFFERS':
    case 'URI_DIFFERS':
    case 'CLIENT_ID_DIFFERS':
    case 'TIME_DIFFERS': {
      const field = FIELDS[cause];
      if (signed === '')
        return `The message was signed without a ${field}; ${quoted(arrived ?? '')} arrived.`;
      return `The ${field} ${quoted(signed ?? '')} was signed, but ${quoted(arrived ?? '')} arrived.`;
    }
    case 'BODY_EMPTY_SIGNED':
      return 'An empty body was signed, but the message has a body.';
    case 'BODY_PLAINTEXT_SIGNED':
      return `The plaintext was signed (${how}), and not the encrypted body.`;
    case 'BODY_CHARSET':
      return `The body was signed in ${charset}${how ? ` (${how})` : ''}, but arrived in ${arrived}.`;
    case 'LAYOUT_DIFFERS':
      return `The content was put together as ${layout}.`;
    default:
      return `The body was signed in another form than the one that arrived: ${how}.`;
  }
}
