import { basename } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import {
  parseVectorFile,
  readVectors,
  VECTOR_NAMES,
  type VectorCase,
  type VectorKind,
  vectorKind,
} from '@apoint/vectors';
import { type Arguments, type Command, EXIT } from '../command.js';
import { type CaseResult, NOT_ASKED, runVectors } from '../conformance/run-vectors.js';
import { textOption, wholeOption, wordOption } from '../options.js';
import { readBytes } from '../read-bytes.js';
import { withProgress } from '../terminal/progress.js';
import { styleFor } from '../terminal/style.js';

const KINDS: readonly VectorKind[] = ['signature', 'envelope', 'ecdsa'];
const MOST_FILES = 1000;
const MAXIMUM_BYTES = 67_108_864;
const DEFAULT_SECONDS = 10;
const MOST_SECONDS = 3600;
const SECOND = 1000;

export const help: string = `Usage: apoint conformance --command CMD [options] [FILES]

Holds any implementation of the wire, in any language, against the vectors of
@apoint/vectors, or against FILES of the same format.

  --command CMD          a line for the shell, which starts the implementation
  --kind KIND            only cases of one kind: ${KINDS.join(', ')}
  --timeout SECONDS      the time limit of one answer; default: ${DEFAULT_SECONDS}
  --json                 a line of JSON for each case, and one for all
  --help                 print this

CMD reads one question per line on its standard input and writes one answer per
line to its standard output, each a JSON object, in the order of the questions.
It flushes each answer: the next question comes after it. At the end of its
input it ends. Every answer has the "id" of its question. What it is asked by
"kind", and what it answers:

  signature   Build the content to be signed from method, uri, clientId, time
              and the body bodyHex; verify the Signature header headerValue
              over it with publicKeySpkiBase64.
              "result": "accept" or "reject". With accept also "contentHex",
              and if there is a privateKeyPkcs8Base64 "signatureBase64": the
              RSA256 signature over the content, made with it.
  envelope    Open bodyBase64 with the Encrypt header headerValue and
              recipientPrivateKeyPkcs8Base64; the key is wrapped by keyWrap.
              "result": "accept" or "reject". With accept also "plaintextHex",
              and "sealedHeaderValue" and "sealedBodyBase64": that plaintext
              sealed anew for the same key, with the same keyWrap.
  ecdsa       Verify signatureDerHex and, if it is there, signatureP1363Hex
              over contentHex with hash and the public key.
              "der" and "p1363": "accept" or "reject", for those that are
              there. Also "signed": for each member privateKey… one of the same
              name, a signature in DER over contentHex in hexadecimal digits.

Exit code: 0 all cases passed, 1 one failed, 2 the options are wrong.

Example: apoint conformance --command "python3 answer.py" --kind signature
`;

export const command: Command = {
  help,
  words: MOST_FILES,
  options: {
    command: { type: 'string' },
    kind: { type: 'string' },
    timeout: { type: 'string' },
  },
  run,
};

interface NamedVectors {
  readonly name: string;
  readonly cases: readonly VectorCase[];
}

async function run(given: Arguments): Promise<number> {
  const line = textOption(given, 'command');
  if (!line?.trim())
    throw new ApointError(
      'OPTION_INVALID',
      'The option --command is required: the line for the shell that starts the implementation.',
    );
  const kind = wordOption(given, 'kind', KINDS);
  const seconds = wholeOption(given, 'timeout', [1, MOST_SECONDS]) ?? DEFAULT_SECONDS;
  const files = (await filesOf(given)).map((file) => onlyOf(kind, file));
  if (!files.some(({ cases }) => cases.length > 0))
    throw new ApointError('OPTION_INVALID', 'The files have no case of that kind.');
  const print = given.json ? printJson : printText;
  let failed = 0;
  let passed = 0;
  for (const { name, cases } of files.filter((file) => file.cases.length > 0)) {
    const results = await withProgress(name, (tell) =>
      runVectors(cases, {
        command: line,
        timeoutMilliseconds: seconds * SECOND,
        onProgress: (done) => tell(`${done} of ${cases.length}`),
      }),
    );
    print.file(name, results);
    failed += results.filter(({ reason }) => reason).length;
    passed += results.filter(({ reason }) => !reason).length;
  }
  print.total(passed, failed);
  return failed === 0 ? EXIT.ok : EXIT.failed;
}

async function filesOf({ positionals }: Arguments): Promise<readonly NamedVectors[]> {
  if (positionals.length === 0)
    return Promise.all(VECTOR_NAMES.map(async (name) => ({ name, cases: (await readVectors(name)).cases })));
  return Promise.all(
    positionals.map(async (path) => {
      const bytes = await readBytes({ path, option: 'FILES', maximumBytes: MAXIMUM_BYTES });
      return { name: basename(path, '.json'), cases: parseVectorFile(decodeUtf8(bytes)).cases };
    }),
  );
}

function onlyOf(kind: VectorKind | undefined, { name, cases }: NamedVectors): NamedVectors {
  return { name, cases: kind ? cases.filter((vector) => vectorKind(vector) === kind) : cases };
}

interface Printer {
  file(name: string, results: readonly CaseResult[]): void;
  total(passed: number, failed: number): void;
}

const printText: Printer = {
  file(name, results) {
    const { red } = styleFor();
    const failed = results.filter(({ reason }) => reason);
    const left = failed.filter(({ reason }) => reason === NOT_ASKED).length;
    for (const { vector, reason } of failed.filter((one) => one.reason !== NOT_ASKED))
      say(
        `  ${red('FAILED')} ${vector.id}: ${reason} (expects ${vector.expect}: ${vector.note ?? vector.why})`,
      );
    if (left) say(`  ${red('FAILED')} ${left} more: ${NOT_ASKED}`);
    say(`${name}: ${results.length - failed.length} passed, ${failed.length} failed`);
  },
  total(passed, failed) {
    const { green, red } = styleFor();
    say((failed ? red : green)(`${passed} passed, ${failed} failed`));
  },
};

const printJson: Printer = {
  file(file, results) {
    for (const { vector, reason } of results)
      say(JSON.stringify({ file, id: vector.id, passed: !reason, ...(reason ? { reason } : {}) }));
  },
  total(passed, failed) {
    say(JSON.stringify({ passed, failed }));
  },
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
