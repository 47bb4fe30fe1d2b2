import { rm } from 'node:fs/promises';
import { generateKeyPair, type KeyAlgorithm } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, type Command, EXIT } from '../command.js';
import { writeKey } from '../keys/key-forms.js';
import { textOption, wholeOption, wordOption } from '../options.js';
import { printJson, printLines } from '../print.js';
import { withProgress } from '../terminal/progress.js';
import { safeLine } from '../terminal/safe-text.js';
import { table } from '../terminal/table.js';
import { writeNewFile } from '../write-new-file.js';

const USUAL_BITS = 2048;
const BITS = [2048, 16_384] as const;

const HELP = `Usage: apoint keys generate --out NAME [options]

Makes a key pair and writes NAME.private.pem, which only you can read, and NAME.public.pem. Nothing is overwritten and
nothing secret is printed.

  --out NAME             such as client, or keys/client
  --algorithm RSA|P-224  default: RSA, for RSA256 and RSA_AES; P-224 is for ECC224
  --bits N               of an RSA key, a multiple of 8; default: 2048
  --json                 print one line of JSON
  --help                 print this

Example:
  apoint keys generate --out client
`;

export const command: Command = {
  help: HELP,
  options: { out: { type: 'string' }, algorithm: { type: 'string' }, bits: { type: 'string' } },
  run,
};

/** The files of a pair. */
interface Names {
  readonly privateKey: string;
  readonly publicKey: string;
}

async function run(given: Arguments): Promise<number> {
  const out = textOption(given, 'out');
  if (!out)
    throw new ApointError('OPTION_INVALID', '--out is required: the beginning of the names of both files.');
  const algorithm = wordOption<KeyAlgorithm>(given, 'algorithm', ['RSA', 'P-224']) ?? 'RSA';
  const bits = bitsOf(given, algorithm);
  const files: Names = { privateKey: `${out}.private.pem`, publicKey: `${out}.public.pem` };
  const { publicKey, privateKey } = await withProgress('Making a key pair', () =>
    generateKeyPair({ algorithm, bits }),
  );
  await writePair(files, {
    privateKey: await writeKey(privateKey, 'private', 'pem'),
    publicKey: await writeKey(publicKey, 'public', 'pem'),
  });
  const { bits: size, fingerprint } = publicKey;
  if (given.json) printJson({ ...files, algorithm, bits: size, fingerprint });
  else
    printLines(
      table([
        ['private key', safeLine(files.privateKey)],
        ['public key', safeLine(files.publicKey)],
        ['kind', `${algorithm}, ${size} bits`],
        ['fingerprint', fingerprint ?? 'not known'],
      ]),
    );
  return EXIT.ok;
}

function bitsOf(given: Arguments, algorithm: KeyAlgorithm): number {
  const bits = wholeOption(given, 'bits', BITS);
  if (bits !== undefined && algorithm === 'P-224')
    throw new ApointError('OPTION_INVALID', '--bits is for RSA keys; a P-224 key has 224 bits.');
  return bits ?? USUAL_BITS;
}

/** Both files or none: half a pair would be in the way. */
async function writePair(
  files: Names,
  contents: Readonly<Record<keyof Names, string | Uint8Array>>,
): Promise<void> {
  const option = '--out';
  await writeNewFile({ path: files.privateKey, content: contents.privateKey, secret: true, option });
  try {
    await writeNewFile({ path: files.publicKey, content: contents.publicKey, secret: false, option });
  } catch (error) {
    await rm(files.privateKey, { force: true });
    throw error;
  }
}
