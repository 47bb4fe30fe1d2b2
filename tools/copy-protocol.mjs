// Puts docs/protocol.md into every package, where the links of its docstrings and its README lead: in the repository after a
// build, and in what is published. The copies are not committed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);
const PACKAGES = new URL('packages/', ROOT);

/** A link to another page of the repository, which a package does not have. Links within the page and to hosts stay. */
const LINK_TO_PAGE = /\[([^\]]+)\]\((?!#|https?:)[^)]+\)/g;

const text = readFileSync(new URL('docs/protocol.md', ROOT), 'utf8').replace(LINK_TO_PAGE, '$1');
for (const name of readdirSync(PACKAGES)) writeFileSync(new URL(`${name}/protocol.md`, PACKAGES), text);
