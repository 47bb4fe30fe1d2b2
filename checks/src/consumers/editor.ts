import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { places } from '../release/repository.js';
import type { Project } from './project.js';

/** A name of each package that has something to import. */
const NAMES: Readonly<Record<string, string>> = {
  ApointError: '@apoint/primitives/errors',
  canonicalRequest: '@apoint/canonical-request',
  importPrivateKey: '@apoint/keys',
  verify: '@apoint/signature-header',
  rsaAes: '@apoint/rsa-aes-envelope',
  claimRequest: '@apoint/message',
  issueBenefit: '@apoint/benefit-issue-types/operations/issue-benefit',
  createClient: '@apoint/client',
  createGateway: '@apoint/gateway',
  explain: '@apoint/explain',
  createSandbox: '@apoint/sandbox',
  createIssuer: '@apoint/issuer',
  parseVectorFile: '@apoint/vectors',
};
/** Its comment names a section of the protocol and error codes. */
const LINKING = 'canonicalRequest';
const FILE = 'editor.mts';

/** The part of an answer of TypeScript's server for editors that is looked at. */
interface Answer {
  readonly type: string;
  readonly request_seq?: number;
  readonly body?: unknown;
}

interface Place {
  readonly file: string;
  readonly start: { readonly line: number };
}

/** "Go to definition" of TypeScript's server for editors leads to a source, and what it shows on hover has whole links. */
export async function inAnEditor(project: Project, version: string): Promise<string[]> {
  const lines = Object.entries(NAMES).map(([name, entry]) => `import { ${name} } from '${entry}';`);
  project.write(FILE, `${lines.join('\n')}\nexport { ${Object.keys(NAMES).join(', ')} };\n`);
  const file = join(project.folder, FILE);
  const asked = Object.keys(NAMES).map((_, index) => ({
    file,
    line: index + 1,
    offset: 'import { '.length + 1,
  }));
  const [hover, ...definitions] = await ask(project, version, [
    ['quickinfo', asked[Object.keys(NAMES).indexOf(LINKING)]],
    ...asked.map((place) => ['definition', place] as const),
  ]);
  const wrong = Object.keys(NAMES).flatMap((name, index) =>
    leadsToSource(definitions[index], name) ? [] : [`${name} leads to ${JSON.stringify(definitions[index])}`],
  );
  const missing = ['protocol.html#', 'errors/'].filter(
    (page) => !JSON.stringify(hover).includes(`(${places().site}/${page}`),
  );
  return [...wrong, ...missing.map((page) => `what is shown of ${LINKING} has no link to ${page}`)];
}

/** To the line of a file in `src` that has the name. */
function leadsToSource(body: unknown, name: string): boolean {
  const [first] = (body ?? []) as readonly Place[];
  if (!first?.file.includes(`${sep}src${sep}`) || !first.file.endsWith('.ts')) return false;
  return readFileSync(first.file, 'utf8').split('\n')[first.start.line - 1]?.includes(name) ?? false;
}

type Request = readonly [command: string, words: object | undefined];

/** The answers of the server to some requests. It takes one after the other. */
async function ask(project: Project, version: string, requests: readonly Request[]): Promise<unknown[]> {
  const program = join(project.folder, 'node_modules', `typescript-${version}`, 'lib', 'tsserver.js');
  const server = spawn(process.execPath, [program, '--disableAutomaticTypingAcquisition'], {
    cwd: project.folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const commands: Request[] = [['open', { file: join(project.folder, FILE) }], ...requests];
  for (const [seq, [command, words]] of commands.entries())
    server.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: words })}\n`);
  const answers = new Map<number, unknown>();
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      if (!line.startsWith('{')) continue;
      const { type, request_seq: seq = 0, body }: Answer = JSON.parse(line);
      if (type === 'response') answers.set(seq, body);
      if (answers.has(requests.length)) break;
    }
  } finally {
    server.kill();
  }
  return requests.map((_, index) => answers.get(index + 1));
}
