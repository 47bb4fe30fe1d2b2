import { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
import { ApointError } from '@apoint/primitives/errors';

/** An endpoint of the gateway. */
export interface Operation {
  /** Default `POST`. One that carries a body: every request of this wire does. */
  readonly method?: string;
  /** Path and query, e.g. `/api/open/alipay/v1/promotion/benefit/issue`. */
  readonly uri: string;
  /**
   * Whether the same body may be sent again while the outcome is unknown: `'safe'` for queries and for operations that
   * are idempotent by a `bizNo`, `'never'` for all else.
   */
  readonly repetition: 'safe' | 'never';
}

/** The endpoint this toolkit exists for. */
export const ISSUE_BENEFIT: Operation = {
  method: 'POST',
  uri: ISSUE_URI,
  repetition: 'safe',
};

export function methodOf({ method = 'POST' }: Operation): string {
  return method;
}

const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'HEAD', 'CONNECT', 'TRACE', 'TRACK']);

/**
 * The URL of an operation. What is sent must be what is signed, so a path that URL parsing would change is refused, and so
 * is a method for which fetch sends no body.
 *
 * @throws {@link ApointError} `URI_INVALID`, `METHOD_INVALID`
 */
export function urlOf(baseUrl: URL, operation: Operation): URL {
  const { uri } = operation;
  if (WITHOUT_BODY.has(methodOf(operation))) {
    throw new ApointError('METHOD_INVALID', 'The method is one that carries a body.');
  }
  const url = URL.canParse(uri, baseUrl) ? new URL(uri, baseUrl) : undefined;
  if (url && url.origin === baseUrl.origin && url.pathname + url.search === uri) return url;
  throw new ApointError('URI_INVALID', 'The URI is a path with its query, normalised and percent-encoded.');
}
