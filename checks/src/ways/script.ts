import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { functionsOf, parseScript, type ScriptFunction } from './script-functions.js';

/** A built script of a package, with its functions. */
export interface Script {
  /** The source file, such as `client/src/call.ts`. */
  readonly file: string;
  readonly functions: readonly ScriptFunction[];
  /** The line in that file, from 1. @param at - a position in the script, in characters. */
  readonly lineAt: (at: number) => number;
}

export function readScript(url: string): Script {
  const path = fileURLToPath(url);
  const script = parseScript(readFileSync(path, 'utf8'));
  const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
  return {
    file: fileOf(url),
    functions: functionsOf(script),
    lineAt: (at) => {
      const { line, character } = ts.getLineAndCharacterOfPosition(script, at);
      const entry = map.findEntry(line, character);
      return ('originalLine' in entry ? entry.originalLine : line) + 1;
    },
  };
}

function fileOf(url: string): string {
  const [, name = '', path = ''] = /\/packages\/([^/]+)\/dist\/(.+)\.js$/.exec(url) ?? [];
  return `${name}/src/${path}.ts`;
}
