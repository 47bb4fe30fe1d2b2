import type { Config } from './config.js';

/** An object without the members that are `undefined`, so that they override nothing. */
export function withoutUndefined<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Members]?: Exclude<Members[Name], undefined> };
}

/** The later configuration counts where both have a member. Those of `encryption` are merged one by one. */
export function merge(first: Config, later: Config): Config {
  const encryption =
    first.encryption || later.encryption ? { ...first.encryption, ...later.encryption } : undefined;
  return { ...first, ...later, ...(encryption && { encryption }) };
}
