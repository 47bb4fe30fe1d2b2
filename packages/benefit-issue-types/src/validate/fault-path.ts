const PLAIN_NAME = /^[A-Za-z0-9_$-]{1,64}$/;
const NAME_LIMIT = 64;

/**
 * Adds a member's name to a dotted path. A name that is not a short plain word is written in JSON quotes, in ASCII and cut at
 * 64 characters, so that a hostile name can neither look like two names nor break a line of a log.
 */
export function appendPath(path: string, key: PropertyKey): string {
  const name = formatName(typeof key === 'symbol' ? key.toString() : String(key));
  return path === '' ? name : `${path}.${name}`;
}

function formatName(name: string): string {
  if (PLAIN_NAME.test(name)) return name;
  const quoted = JSON.stringify(name.slice(0, NAME_LIMIT));
  return quoted.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
