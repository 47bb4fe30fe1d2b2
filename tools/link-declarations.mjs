// Gives the links in the comments of built declarations whole addresses, and makes links of error codes. An editor shows a comment
// where a name is used, and would look for ../protocol.md beside the file of its user. Lines stay where the declaration maps say.
// Started by the build of each package, in its folder.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ERROR_CODES } from '../packages/primitives/dist/codes.js';

const FOLDER = 'dist';
/** A text of the package, such as what to do about an error, stays as it is. */
const COMMENT = /^\s*(?:\/\*\*|\*)/;
const FENCE = /^\s*\* ```/;
const PROTOCOL = /\]\((?:\.\.\/)+protocol\.md(?=[#)])/g;
const CODE = /`([A-Z][A-Z0-9_]+)`/g;

const { homepage } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.d.ts')) rewrite(`${FOLDER}/${file}`);

function rewrite(path) {
  const text = readFileSync(path, 'utf8');
  let inExample = false;
  const lines = text.split('\n').map((line) => {
    if (FENCE.test(line)) inExample = !inExample;
    return !inExample && COMMENT.test(line) ? linked(line) : line;
  });
  const written = lines.join('\n');
  if (written !== text) writeFileSync(path, written);
}

function linked(line) {
  return line
    .replace(PROTOCOL, `](${homepage}/protocol.html`)
    .replace(CODE, (name, code) =>
      Object.hasOwn(ERROR_CODES, code) ? `[${name}](${homepage}/errors/${code}.html)` : name,
    );
}
