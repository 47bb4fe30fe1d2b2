import { type Arguments, type Command, EXIT } from '../command.js';
import { inspectKey } from '../keys/inspect-key.js';
import { KEY_FORMS, type KeyForm, writeKey } from '../keys/key-forms.js';
import { fileWord, flag, textOption, wordOption } from '../options.js';
import { printJson, printLines } from '../print.js';
import { table } from '../terminal/table.js';
import { writeNewFile } from '../write-new-file.js';

const HELP = `Usage: apoint keys convert FILE [--to FORM] [--private] [--out FILE]

Writes a key in another form: the public half, also of a private key or a certificate. FILE may be - for the standard
input, and in any of the forms.

  --to FORM              one of these:
${table(Object.entries(KEY_FORMS), '    ')}
  --private              the private key itself, which nothing else prints
  --out FILE             a new file in place of stdout; that of a private key has mode 600. Nothing is overwritten
  --json                 print one line of JSON with the fingerprint; the key is then written to --out only
  --help                 print this

Example:
  apoint keys convert client.private.pem --to base64
`;

export const command: Command = {
  help: HELP,
  options: { to: { type: 'string' }, private: { type: 'boolean' }, out: { type: 'string' } },
  words: 1,
  run,
};

async function run(given: Arguments): Promise<number> {
  const form = wordOption(given, 'to', Object.keys(KEY_FORMS) as KeyForm[]) ?? 'pem';
  const half = flag(given, 'private') ? 'private' : 'public';
  const { key } = await inspectKey({ path: fileWord(given), option: 'FILE' });
  const content = await writeKey(key, half, form);
  const path = textOption(given, 'out');
  if (path !== undefined) await writeNewFile({ path, content, secret: half === 'private', option: '--out' });
  const { algorithm, bits, fingerprint } = key;
  if (given.json)
    printJson({ half, form, algorithm, bits, fingerprint, ...(path === undefined ? {} : { file: path }) });
  else if (path === undefined) process.stdout.write(content);
  else printLines(`${half} key written to the file that --out names; fingerprint ${fingerprint}`);
  return EXIT.ok;
}
