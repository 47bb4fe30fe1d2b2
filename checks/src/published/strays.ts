import type { PublishedFiles } from './broken-links.js';

/** What means nothing to whoever installs a package, and tells where it was made. */
const STRAYS: Readonly<Record<string, RegExp>> = {
  'a folder outside of the repository': /\.\.\/shared\b/,
  'a document that is not published': /\bWIRE\b/,
  'a path of a machine': /(?:^|[\s"'`(=:])(?:file:\/\/)?\/(?:work|home|root|Users|tmp)\/\w/m,
  'the host of a registry':
    /\bregistry\.[a-z0-9-]+\.[a-z]|\blocalhost:4873\b|\b(?:verdaccio|jfrog|artifactory)\b/i,
};

/** The texts of a package that name such a thing, and what it is: `dist/index.js: a path of a machine`. */
export function strays(files: PublishedFiles): string[] {
  return [...files].flatMap(([file, text = '']) =>
    Object.entries(STRAYS).flatMap(([what, pattern]) => (pattern.test(text) ? [`${file}: ${what}`] : [])),
  );
}
