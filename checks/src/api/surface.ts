import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
  type IConfigFile,
} from '@microsoft/api-extractor';
import type { Door } from './doors.js';

/** The doors of one package. */
export interface Doors {
  /** The package's folder. */
  readonly folder: string;
  readonly name: string;
  readonly doors: readonly Door[];
}

const SILENT = { logLevel: ExtractorLogLevel.None, addToApiReportFile: false };
const FILE = 'surface';

/** The exports of each door of a package, as text for a snapshot, by the path of the door. */
export function surfacesOf({ folder, name, doors }: Doors): Map<string, string> {
  const temporary = mkdtempSync(join(tmpdir(), 'apoint-api-'));
  try {
    const configs = doors.map((door) => configOf(folder, door, temporary));
    const [first, ...others] = configs;
    if (!first) return new Map();
    // One compilation for all doors, to save time.
    const additionalEntryPoints = others.map((config) => config.mainEntryPointFilePath);
    const compilerState = CompilerState.create(first, { additionalEntryPoints });
    return new Map(
      configs.map((config, i) => {
        const path = doors[i]?.path ?? '.';
        extract(config, compilerState);
        return [path, snapshotOf(`${name}${path.slice(1)}`, readFileSync(config.reportFilePath, 'utf8'))];
      }),
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function configOf(folder: string, { types }: Door, temporary: string): ExtractorConfig {
  const configObject: IConfigFile = {
    projectFolder: folder,
    mainEntryPointFilePath: join(folder, types),
    compiler: { tsconfigFilePath: join(folder, 'tsconfig.json') },
    newlineKind: 'lf',
    apiReport: {
      enabled: true,
      reportFileName: FILE,
      reportFolder: temporary,
      reportTempFolder: join(temporary, 'other'),
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      // The form of docstrings is not part of the surface; `pnpm reference` checks it.
      extractorMessageReporting: {
        default: SILENT,
        'ae-missing-release-tag': SILENT,
        'ae-forgotten-export': SILENT,
      },
      tsdocMessageReporting: { default: SILENT },
    },
  };
  const packageJsonFullPath = join(folder, 'package.json');
  return ExtractorConfig.prepare({ configObject, configObjectFullPath: undefined, packageJsonFullPath });
}

function extract(config: ExtractorConfig, compilerState: CompilerState): void {
  const errors: string[] = [];
  const messageCallback = (message: ExtractorMessage): void => {
    message.handled = true;
    if (message.logLevel === ExtractorLogLevel.Error)
      errors.push(message.formatMessageWithLocation(undefined));
  };
  Extractor.invoke(config, { localBuild: true, compilerState, messageCallback });
  if (errors.length > 0) throw new Error(`${config.mainEntryPointFilePath}: ${errors.join('\n')}`);
}

/** The code of a report, under the name of its door. */
function snapshotOf(name: string, report: string): string {
  const code = /```ts\n([\s\S]*)```/.exec(report)?.[1];
  if (code === undefined) throw new Error(`The report of ${name} has no code.`);
  const lines = code.trim().split('\n');
  const last = lines.at(-1)?.startsWith('// (No @packageDocumentation') ? -1 : lines.length;
  const surface = lines.slice(0, last).join('\n').trim();
  return `# ${name}\n\nThe public surface. \`pnpm api --write\` writes this file.\n\n\`\`\`ts\n${surface}\n\`\`\`\n`;
}
