import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages, ROOT } from '../source.js';
import { betweenMarks } from './between-marks.js';
import type { CodePage } from './code-page.js';
import { causesSection, errorsSection, packageSection, refusalsSection } from './sections.js';

/** A document that lists codes. */
export interface CodeDocument {
  /** The path from the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** The text as it should be; `undefined` if the document lacks the marks for the codes. */
  readonly wanted: string | undefined;
}

/** `docs/errors.md` and the README of every package, as they are and as they should be. */
export function documentsOf(pages: readonly CodePage[]): CodeDocument[] {
  const readmes = packages().map(({ directory }) => readme(directory, pages));
  return [
    documentAt('docs/errors.md', (text) => betweenMarks(text, 'codes', errorsSection(pages))),
    ...readmes,
  ];
}

/** Readers of the gateway's README look up the codes of its refusals. */
function readme(directory: string, pages: readonly CodePage[]): CodeDocument {
  return documentAt(`packages/${directory}/README.md`, (text) =>
    directory === 'explain'
      ? withCauses(betweenMarks(text, 'codes', packageSection(pages, directory)))
      : directory === 'gateway'
        ? betweenMarks(text, 'codes of refusals', refusalsSection(pages))
        : betweenMarks(text, 'codes', packageSection(pages, directory)),
  );
}

/** `@apoint/explain` also finds causes, which nothing throws. */
function withCauses(text: string | undefined): string | undefined {
  return text && betweenMarks(text, 'causes', causesSection());
}

function documentAt(path: string, want: (text: string) => string | undefined): CodeDocument {
  const file = join(ROOT, path);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return { path, text, wanted: want(text) };
}
