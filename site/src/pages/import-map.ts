import type { ImportMap } from '@apoint/tools/import-map';

/** A server that has the files of every package of npm at `NAME@VERSION/PATH`. */
export const CDN = 'https://cdn.jsdelivr.net/npm/';

const BLOCK = /^```import-map\n```$/gm;

/** A block `import-map` becomes the map of this version, without the digests: a reader looks at names and addresses. */
export function withImportMap(markdown: string, { imports, scopes }: ImportMap): string {
  return markdown.replace(BLOCK, () => `\`\`\`json\n${JSON.stringify({ imports, scopes }, null, 2)}\n\`\`\``);
}
