import { ERROR_CODES, type ErrorCodeEntry } from '@apoint/primitives/codes';
import { Sources } from '../throw-sites/sources.js';
import { type ThrowSite, throwSites } from '../throw-sites/throw-sites.js';
import { type DocumentedFunction, documentedFunctions } from './documented-codes.js';

/** A package, and its public functions whose documentation names a code. */
export interface Thrower {
  /** The name of the package's folder. */
  readonly directory: string;
  readonly functions: readonly string[];
}

/** Everything known about a code: its row in the table, and the facts from the sources. */
export interface CodePage extends ErrorCodeEntry {
  readonly code: string;
  /** The packages whose sources create the error. */
  readonly thrownBy: readonly Thrower[];
  /** The packages that only document that they pass the error on. */
  readonly passedOnBy: readonly Thrower[];
  /** The sentences of its messages, in the order of the sources, with `…` for each value. */
  readonly sentences: readonly string[];
}

/** One page for each code, in the order of the table. */
export function codePages(): CodePage[] {
  const sources = new Sources();
  const sites = throwSites(sources);
  const documented = documentedFunctions(sources, new Set(Object.keys(ERROR_CODES)));
  return Object.entries<ErrorCodeEntry>(ERROR_CODES).map(([code, entry]) => ({
    code,
    ...entry,
    ...throwersOf(code, sites, documented),
    sentences: sentencesWith(code, sites),
  }));
}

function throwersOf(
  code: string,
  sites: readonly ThrowSite[],
  documented: readonly DocumentedFunction[],
): Pick<CodePage, 'thrownBy' | 'passedOnBy'> {
  const functions = documented.filter(({ codes }) => codes.has(code));
  const throwing = unique(sites.filter(({ codes }) => codes.includes(code)));
  const passing = unique(functions).filter((directory) => !throwing.includes(directory));
  const thrower = (directory: string): Thrower => ({
    directory,
    functions: functions.filter((one) => one.directory === directory).map(({ name }) => name),
  });
  return { thrownBy: throwing.map(thrower), passedOnBy: passing.map(thrower) };
}

function unique(places: readonly { readonly directory: string }[]): string[] {
  return [...new Set(places.map(({ directory }) => directory))].sort();
}

function sentencesWith(wanted: string, sites: readonly ThrowSite[]): string[] {
  const sayings = sites.flatMap((site) => site.sayings).filter(({ code }) => code === wanted);
  const texts = sayings.map(({ text }) => text).filter((text) => /[a-z]/i.test(text));
  return [...new Set(texts)];
}
