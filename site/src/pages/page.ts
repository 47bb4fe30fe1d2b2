/** A page of the site before it becomes HTML. */
export interface Page {
  /** Its place on the site, such as `errors/KEY_TOO_WEAK.md`. */
  readonly path: string;
  readonly markdown: string;
}

/** The first heading of a document, without its marks. */
export function titleOf(markdown: string): string {
  return /^# +(.+)$/m.exec(markdown)?.[1]?.replace(/[`*]/g, '') ?? '';
}
