import { readdirSync } from 'node:fs';

/** The pages of a built site, by their paths in it. */
export function htmlFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).sort();
}
