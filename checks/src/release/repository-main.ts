import { commandLineWithWords, refuse } from '@apoint/tools/command-line';
import { isAddress, moveRepository, repositoryAddress } from './repository.js';

const USAGE = `Usage: pnpm release:repository [URL]
tells the address of the repository, or writes another one into all manifests: https://HOST/OWNER/NAME.`;

const { words } = commandLineWithWords(USAGE, {});
const [address, ...others] = words;
if (others.length > 0) refuse(USAGE, 'Give one URL.');
if (address === undefined) console.log(repositoryAddress());
else if (!isAddress(address)) refuse(USAGE, `${address} is not an address such as https://HOST/OWNER/NAME.`);
else console.log(`${moveRepository(address)} manifests changed. Commit them.`);
