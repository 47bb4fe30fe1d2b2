import { HEADER } from '@apoint/message';

/** Which origins a browser lets read the answers (the Fetch standard, CORS protocol). */
export type Cors = 'any-origin' | readonly string[];

const NAMES = Object.values(HEADER).join(', ');
const ONE_HOUR = '3600';

/** Headers for a request of this origin; none when it is not admitted, or is no request of a browser. */
export function corsHeaders(cors: Cors | undefined, origin: string | undefined): Record<string, string> {
  if (!cors || !origin || !(cors === 'any-origin' || cors.includes(origin))) return {};
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': NAMES, Vary: 'Origin' };
}

/** What a preflight is answered with beside those. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': NAMES,
  'Access-Control-Max-Age': ONE_HOUR,
};
