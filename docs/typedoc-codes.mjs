import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Application, DocumentReflection } from 'typedoc';

const ERRORS = fileURLToPath(new URL('errors.md', import.meta.url)).replaceAll('\\', '/');

/** What stands behind a code in the built declarations of another package: there it is a link already. */
const LINK = /^\]\([^)]*\/errors\/[A-Z0-9_]+\.html\)/;

/**
 * Gives every error code a page of its own under that of all codes, so that a search finds it, and makes a link to it of
 * every code that a comment names, such as under `@throws`.
 */
export function load(application) {
  application.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    const all = project.documents?.find((document) => project.files.getReflectionPath(document) === ERRORS);
    if (!all) return application.logger.error('The reference lacks docs/errors.md.');
    const pages = new Map(sections().map(([code, text]) => [code, addPage(project, all, code, text)]));
    for (const reflection of Object.values(project.reflections)) linkCodes(reflection.comment, pages);
  });
}

/** Each code and what docs/errors.md says of it. */
function sections() {
  const parts = readFileSync(ERRORS, 'utf8').split(/^### (?=[A-Z0-9_]+$)/m);
  return parts.slice(1).map((part) => {
    const [code = '', ...lines] = part
      .split(/^## /m)[0]
      .replace(/<!--.*?-->/g, '')
      .split('\n');
    return [code, lines.join('\n').trim()];
  });
}

function addPage(project, parent, code, text) {
  const page = new DocumentReflection(code, parent, [{ kind: 'text', text }], {});
  parent.addChild(page);
  project.registerReflection(page, undefined, undefined);
  return page;
}

function linkCodes(comment, pages) {
  if (!comment) return;
  for (const parts of [comment.summary, ...comment.blockTags.map(({ content }) => content)])
    for (const [i, part] of parts.entries()) {
      const code = part.kind === 'code' ? part.text.replaceAll('`', '') : '';
      const target = pages.get(code);
      if (!target) continue;
      parts[i] = { kind: 'inline-tag', tag: '@link', text: code, target };
      takeLinkAway(parts[i - 1], parts[i + 1]);
    }
}

function takeLinkAway(before, behind) {
  if (!before?.text.endsWith('[') || !LINK.test(behind?.text ?? '')) return;
  before.text = before.text.slice(0, -1);
  behind.text = behind.text.replace(LINK, '');
}
