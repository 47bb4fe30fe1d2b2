const KNOWN = ['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE'];

/** A method as an attribute: strangers choose the method, and must not choose how many rows there are. */
export function methodName(method: string | undefined): string {
  return method !== undefined && KNOWN.includes(method) ? method : '_OTHER';
}
