import { safeLine } from '../terminal/safe-text.js';
import { type CapturedHeaders, type CapturedRequest, headerOf, withHeader } from './captured-message.js';
import { inputInvalid } from './invalid.js';
import { shellWords } from './shell-words.js';
import { parseTarget } from './target.js';

const PROMPT = /^\s*[$%]\s+/;
const CURL = /^(?:.*[/\\])?curl(?:\.exe)?$/;
const HEADER = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)\s*:\s*(.*?)\s*$/s;
const EMPTY_HEADER = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)\s*;$/;
const LONGEST_NAME = 40;

/** The options that say something about the request, by all of their names. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  '-X': 'method',
  '--request': 'method',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-ascii': 'data',
  '--data-binary': 'data',
  '--data-raw': 'raw data',
  '--json': 'json',
  '--url': 'url',
  '-A': 'user-agent',
  '--user-agent': 'user-agent',
  '-e': 'referer',
  '--referer': 'referer',
  '-b': 'cookie',
  '--cookie': 'cookie',
};

type Meaning =
  | 'method'
  | 'header'
  | 'data'
  | 'raw data'
  | 'json'
  | 'url'
  | 'user-agent'
  | 'referer'
  | 'cookie';

/** Options that do not change what is signed: those with a value, and those without. */
const WITH_VALUE = new Set(
  '-o -m -w -x -u -E -r -c -D --output --max-time --connect-timeout --write-out --proxy --user --cert --key --cacert --capath --resolve --connect-to --retry --retry-delay --limit-rate --cookie-jar --dump-header --interface --ciphers --tls-max --noproxy --proxy-user --cert-type --key-type --pass --trace --trace-ascii --stderr --max-redirs --keepalive-time --unix-socket'.split(
    ' ',
  ),
);
const WITHOUT_VALUE = new Set(
  '-s -S -k -v -i -L -f -g -N -q -4 -6 -0 -1 -2 -3 -# --silent --show-error --insecure --verbose --include --show-headers --location --location-trusted --fail --fail-with-body --globoff --no-buffer --disable --ipv4 --ipv6 --http1.0 --http1.1 --http2 --http2-prior-knowledge --http3 --compressed --path-as-is --tlsv1 --tlsv1.2 --tlsv1.3 --progress-bar --no-progress-meter --trace-time --tcp-nodelay --no-keepalive --ssl-reqd --raw'.split(
    ' ',
  ),
);

/** What the words have said so far. */
interface Said {
  method?: string;
  url?: string;
  headers: CapturedHeaders;
  readonly data: string[];
  readonly json: string[];
}

/** One option with its value, which may have stood in the same word. */
interface Option {
  readonly name: string;
  readonly value: string | undefined;
}

/**
 * Reads a `curl` command line, as browsers and logs have them. It is never executed, and no file that it names is read.
 *
 * @param withoutBody - the body comes from elsewhere, so that data of a file is no fault.
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export function parseCurlLine(bytes: Uint8Array, withoutBody = false): CapturedRequest {
  // One character for each byte, so that the bytes of the body stay what they are.
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const [command = '', ...words] = shellWords(line.replace(PROMPT, ''));
  if (!CURL.test(command)) throw inputInvalid('The command must begin with curl.');
  const said: Said = { headers: [], data: [], json: [] };
  for (const option of optionsOf(words)) take(said, option, withoutBody);
  if (said.url === undefined) throw inputInvalid('The curl command has no URL.');
  return requestOf(said, said.url);
}

function requestOf({ method, headers, data, json }: Said, url: string): CapturedRequest {
  const hasBody = data.length + json.length > 0;
  const text = json.length > 0 ? json.join('') : data.join('&');
  return {
    direction: 'request',
    method: method ?? (hasBody ? 'POST' : 'GET'),
    // curl adds the scheme.
    ...parseTarget(/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(url) ? url : `http://${url}`),
    headers: hasBody ? withContentType(headers, json.length > 0) : headers,
    body: Uint8Array.from(Buffer.from(text, 'latin1')),
  };
}

/** As curl sends it if no option sets it. */
function withContentType(headers: CapturedHeaders, isJson: boolean): CapturedHeaders {
  if (headerOf(headers, 'Content-Type') !== undefined) return headers;
  return [...headers, ['Content-Type', isJson ? 'application/json' : 'application/x-www-form-urlencoded']];
}

function* optionsOf(words: readonly string[]): Generator<Option> {
  let onlyWords = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const takeNext = (): string => words[++i] ?? missing();
    if (onlyWords || !word.startsWith('-') || word === '-') yield { name: '--url', value: word };
    else if (word === '--') onlyWords = true;
    else if (word.startsWith('--')) yield { name: word, value: takesValue(word) ? takeNext() : undefined };
    else yield* shortOptions(word, takeNext);
  }
}

/** Such as `-sSXPOST`: several options in one word, of which the last one may have a value. */
function* shortOptions(word: string, takeNext: () => string): Generator<Option> {
  for (let i = 1; i < word.length; i++) {
    const name = `-${word.charAt(i)}`;
    if (!takesValue(name)) yield { name, value: undefined };
    else {
      const rest = word.slice(i + 1);
      yield { name, value: rest === '' ? takeNext() : rest };
      return;
    }
  }
}

function takesValue(name: string): boolean {
  return Object.hasOwn(MEANINGS, name) || WITH_VALUE.has(name);
}

function take(said: Said, { name, value = '' }: Option, withoutBody: boolean): void {
  const meaning = Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : undefined;
  switch (meaning) {
    case undefined:
      if (name === '-I' || name === '--head') said.method ??= 'HEAD';
      else if (!WITH_VALUE.has(name) && !WITHOUT_VALUE.has(name)) throw unknownOption(name);
      return;
    case 'method':
      said.method = value;
      return;
    case 'url':
      if (said.url !== undefined) throw inputInvalid('The curl command has several URLs.');
      said.url = value;
      return;
    case 'header':
      said.headers = withLine(said.headers, value);
      return;
    case 'data':
    case 'json':
      if (value.startsWith('@') && !withoutBody) throw bodyOfFile();
      said[meaning].push(value);
      return;
    case 'raw data':
      said.data.push(value);
      return;
    default:
      said.headers = withHeader(said.headers, meaning, value);
  }
}

/** `Name: value`; `Name;` is an empty one, and `Name:` takes away one that curl would send. */
function withLine(headers: CapturedHeaders, line: string): CapturedHeaders {
  if (line.startsWith('@'))
    throw inputInvalid('The curl command takes headers from a file; write them as they were sent.');
  const [, empty] = EMPTY_HEADER.exec(line) ?? [];
  if (empty !== undefined) return [...headers, [empty, '']];
  const [, name, value = ''] = HEADER.exec(line) ?? [];
  if (name === undefined) throw inputInvalid('A header of the curl command is not NAME: VALUE.');
  return value === '' ? headers : [...headers, [name, value]];
}

function missing(): never {
  throw inputInvalid('The last option of the curl command lacks its value.');
}

function bodyOfFile() {
  return inputInvalid(
    'The curl command takes its body from a file, which is not read from here: name that file by --body.',
  );
}

function unknownOption(given: string) {
  const name = safeLine(given, LONGEST_NAME);
  return inputInvalid(
    `The option ${name} of the curl command is not known here, and may change what is sent; take it out, or write the message as an .http file.`,
  );
}
