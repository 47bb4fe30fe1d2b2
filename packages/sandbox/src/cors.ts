import { HEADER } from '@apoint/message';

/** The origins whose pages may read the answers in a browser (the Fetch standard, CORS protocol). */
export type Cors = 'any-origin' | readonly string[];

const NAMES = Object.values(HEADER).join(', ');
const ONE_HOUR = '3600';

/** Headers for a request from this origin. None if the origin is not allowed, or if the request does not come from a browser. */
export function corsHeaders(cors: Cors | undefined, origin: string | undefined): Record<string, string> {
  if (!cors || !origin || !(cors === 'any-origin' || cors.includes(origin))) return {};
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': NAMES, Vary: 'Origin' };
}

/** Additional headers in the answer to a preflight. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': NAMES,
  'Access-Control-Max-Age': ONE_HOUR,
};
