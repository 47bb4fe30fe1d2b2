import { type Change, distinct, type Fields, type Layout, type Variants, WIRE_LAYOUT } from './fields.js';

const SANDBOX = 'SANDBOX_';

const WITHOUT_CLIENT_ID: Layout = {
  name: '<METHOD> <URI>\\n<TIME>.<BODY>',
  parts: ({ method, uri, time, body }) => [`${method} ${uri}\n${time}.`, body],
};

/** Other spellings of the Client-Id, the IDs that the caller suspects, and none. */
export function clientIdVariants({ clientId }: Fields, candidates: readonly string[]): Variants {
  const trimmed = clientId.trim();
  const texts = [
    ...candidates,
    '',
    trimmed,
    clientId.toUpperCase(),
    clientId.toLowerCase(),
    clientId.startsWith(SANDBOX) ? clientId.slice(SANDBOX.length) : SANDBOX + clientId,
    ...['-', '_', '.', ':', '@', '/', ',', ' '].flatMap((separator) => partsOf(clientId, separator)),
    ...candidates.flatMap((candidate) => [candidate.toUpperCase(), candidate.toLowerCase()]),
    `"${clientId}"`,
    ` ${clientId}`,
    `${clientId} `,
    clientId.replace(/[^A-Za-z0-9]/g, ''),
    'null',
    'undefined',
    'None',
  ];
  const likely = distinct(texts, clientId).map((signed) => change(signed, clientId));
  return { field: 'clientId', likely: [...likely, withoutDot(clientId)], further: () => [] };
}

function partsOf(clientId: string, separator: string): string[] {
  const parts = clientId.split(separator);
  return parts.length > 1 && parts.length < 8 ? parts : [];
}

function change(signed: string, arrived: string): Change {
  const detail = { signed, arrived };
  const apply = (fields: Fields): Fields => ({ ...fields, clientId: signed });
  return { field: 'clientId', cause: 'CLIENT_ID_DIFFERS', detail, apply };
}

function withoutDot(arrived: string): Change {
  const apply = (fields: Fields): Fields =>
    fields.layout === WIRE_LAYOUT
      ? { ...fields, clientId: '', layout: WITHOUT_CLIENT_ID }
      : { ...fields, clientId: '' };
  const detail = { signed: '', arrived, how: 'without the Client-Id and without its dot' };
  return { field: 'clientId', cause: 'CLIENT_ID_DIFFERS', detail, apply };
}
