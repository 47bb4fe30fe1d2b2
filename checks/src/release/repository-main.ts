import { commandLineWithWords, refuse } from '@apoint/tools/command-line';
import { isAddress, isSite, move, places } from './repository.js';

const USAGE = `Usage: pnpm release:repository [URL] [--site URL]
tells the addresses of the repository and of the site, or writes others into all manifests and READMEs: https://HOST/OWNER/NAME
for the repository, and for the site https://HOST or more, without / at the end.`;

const { values, words } = commandLineWithWords(USAGE, { site: { type: 'string' } });
const old = places();
const [repository = old.repository, ...others] = words;
const { site = old.site } = values;
if (others.length > 0) refuse(USAGE, 'Give one URL of a repository.');
if (!isAddress(repository)) refuse(USAGE, `${repository} is not an address such as https://HOST/OWNER/NAME.`);
if (!isSite(site)) refuse(USAGE, `${site} is not an address such as https://HOST.`);
if (repository === old.repository && site === old.site) console.log(`repository ${repository}\nsite ${site}`);
else console.log(`${move({ repository, site })} files changed. Commit them.`);
