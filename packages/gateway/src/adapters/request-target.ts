const SCHEME_AND_AUTHORITY = /^https?:\/\/[^/?#]+/i;

/**
 * Path and query of a request target. Some clients send it in absolute form, `https://host/path`, and RFC 9112 3.2.2 has servers take
 * that; what is signed is path and query all the same ([protocol 2](../../protocol.md#2-headers)).
 */
export function pathAndQueryOf(target: string): string {
  if (target.startsWith('/')) return target;
  const rest = target.replace(SCHEME_AND_AUTHORITY, '');
  return rest === target || rest.startsWith('/') ? rest : `/${rest}`;
}
