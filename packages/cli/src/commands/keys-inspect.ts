import { type Arguments, type Command, EXIT } from '../command.js';
import { inspectKey, type KeyFacts } from '../keys/inspect-key.js';
import { fileWord } from '../options.js';
import { printJson, printLines } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { table } from '../terminal/table.js';

const HELP = `Usage: apoint keys inspect FILE

Tells what a file of a key is: its kind, bits and fingerprint, and what its certificate says of itself. FILE may be
- for the standard input. Nothing secret is printed. Nobody has checked the certificate.

  --json                 print one line of JSON
  --help                 print this

Example:
  apoint keys inspect platform.public.pem
`;

export const command: Command = { help: HELP, options: {}, words: 1, run };

async function run(given: Arguments): Promise<number> {
  const { facts } = await inspectKey({ path: fileWord(given), option: 'FILE' });
  if (given.json) printJson(facts);
  else printLines(table(rowsOf(facts)));
  return EXIT.ok;
}

function rowsOf({ type, algorithm, bits, form, fingerprint = 'not known', usages, certificate }: KeyFacts) {
  const rows = [
    ['key', `${algorithm}, ${type}, ${bits} bits`],
    ['form', form],
    ['fingerprint', fingerprint],
    ['serves to', usages.join(', ')],
  ];
  if (!certificate) return rows;
  const { subject, issuer, validFrom, validTo, serialNumber, fingerprint: whole } = certificate;
  return [
    ...rows,
    ['certificate of', safeLine(subject.replaceAll('\n', ', '))],
    ['issued by', safeLine(issuer.replaceAll('\n', ', '))],
    ['valid', `${validFrom} to ${validTo}`],
    ['serial number', serialNumber],
    ['SHA-256 of it', whole],
  ];
}
