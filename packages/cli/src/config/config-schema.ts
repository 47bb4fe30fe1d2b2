import type { Fault } from '@apoint/primitives/errors';
import { isObject } from '../is-object.js';

/** What a value of the configuration file may be. `config.schema.json` says the same for editors, and a test compares the two. */
export type Rule =
  | { readonly kind: 'text'; readonly pattern: RegExp; readonly expected: string }
  | { readonly kind: 'words'; readonly words: readonly (string | number)[] }
  | { readonly kind: 'key file' }
  | { readonly kind: 'key files' }
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, Rule>> }
  | { readonly kind: 'clients' }
  | { readonly kind: 'profiles' };

const CLIENT_ID = /^[A-Za-z0-9_-]{1,64}$/;
const URL_TEXT = /^https?:\/\/[^\s#]+$/;
const PATH = /^.+$/s;
const VERSION = /^[A-Za-z0-9._-]{1,64}$/;
const PROFILE = /^[A-Za-z0-9._-]{1,64}$/;
const EXPECTED_VERSION = 'a version of 1 to 64 letters, digits, dots, underscores or dashes';

const URL_RULE: Rule = { kind: 'text', pattern: URL_TEXT, expected: 'a URL of https: or http:' };

const ENCRYPTION: Readonly<Record<string, Rule>> = {
  sealFor: { kind: 'key files' },
  openWith: { kind: 'key files' },
  keyWrap: { kind: 'words', words: ['RSAES-PKCS1-v1_5', 'RSA-OAEP', 'RSA-OAEP-256'] },
  keyBits: { kind: 'words', words: [128, 192, 256] },
  contentType: {
    kind: 'words',
    words: ['application/json; charset=UTF-8', 'text/plain; charset=UTF-8'],
  },
};

const CLIENT: Readonly<Record<string, Rule>> = {
  verificationKeys: { kind: 'key files' },
  encryptionKeys: { kind: 'key files' },
  headerNames: { kind: 'words', words: ['published', 'lower'] },
  separator: { kind: 'words', words: [',', ', '] },
};

/** The members of a profile, and of the file itself, where they count for every profile. */
const SETTINGS: Readonly<Record<string, Rule>> = {
  clientId: { kind: 'text', pattern: CLIENT_ID, expected: '1 to 64 letters, digits, underscores or dashes' },
  url: URL_RULE,
  partnerUrl: URL_RULE,
  signingKey: { kind: 'key file' },
  platformKeys: { kind: 'key files' },
  encryption: { kind: 'object', members: ENCRYPTION },
  clients: { kind: 'clients' },
  ecdsa: {
    kind: 'object',
    members: {
      hash: { kind: 'words', words: ['sha256', 'sha224'] },
      encoding: { kind: 'words', words: ['der', 'p1363'] },
    },
  },
};

export const CONFIG_RULE: Readonly<Record<string, Rule>> = {
  $schema: { kind: 'text', pattern: /^/, expected: 'the address of the schema' },
  profile: { kind: 'text', pattern: PROFILE, expected: 'the name of a profile' },
  profiles: { kind: 'profiles' },
  ...SETTINGS,
};

/** Everything that is wrong in the content of a configuration file. No fault holds a value of it. */
export function faultsOf(content: unknown): Fault[] {
  return membersFaults('', content, CONFIG_RULE);
}

function membersFaults(path: string, value: unknown, members: Readonly<Record<string, Rule>>): Fault[] {
  if (!isObject(value)) return [fault(path, 'must be an object')];
  return Object.entries(value).flatMap(([name, member]) => {
    const rule = Object.hasOwn(members, name) ? members[name] : undefined;
    const at = joined(path, name);
    if (rule) return valueFaults(at, member, rule);
    return [fault(at, `There is no member of this name; there are ${Object.keys(members).join(', ')}.`)];
  });
}

function valueFaults(path: string, value: unknown, rule: Rule): Fault[] {
  switch (rule.kind) {
    case 'text':
      return isText(value, rule.pattern) ? [] : [fault(path, `must be ${rule.expected}`)];
    case 'words':
      return rule.words.includes(value as string)
        ? []
        : [fault(path, `must be one of ${rule.words.join(', ')}`)];
    case 'key file':
      return keyFileFaults(path, value);
    case 'key files':
      return keyFilesFaults(path, value);
    case 'object':
      return membersFaults(path, value, rule.members);
    case 'clients':
      return clientsFaults(path, value);
    case 'profiles':
      return profilesFaults(path, value);
  }
}

function keyFileFaults(path: string, value: unknown): Fault[] {
  if (isText(value, PATH)) return [];
  if (!isObject(value)) return [fault(path, "must be the path of a file, or { 'file': …, 'version': … }")];
  return membersFaults(path, value, {
    file: { kind: 'text', pattern: PATH, expected: 'the path of a file' },
    version: { kind: 'text', pattern: VERSION, expected: EXPECTED_VERSION },
  }).concat('file' in value ? [] : [fault(joined(path, 'file'), 'is missing')]);
}

function keyFilesFaults(path: string, value: unknown): Fault[] {
  if (isText(value, PATH)) return [];
  if (!isObject(value) || Object.keys(value).length === 0)
    return [fault(path, "must be the path of a file, or paths by keyVersion, such as { '1': … }")];
  return Object.entries(value).flatMap(([version, file]) => {
    const at = joined(path, version);
    if (!VERSION.test(version)) return [fault(at, `The name must be ${EXPECTED_VERSION}.`)];
    return isText(file, PATH) ? [] : [fault(at, 'must be the path of a file')];
  });
}

/** Everything that is wrong with clients by Client-Id: those of a profile, or of a file of their own. */
export function clientsFaults(path: string, value: unknown): Fault[] {
  if (!isObject(value)) return [fault(path, 'must be an object of clients by their Client-Id')];
  return Object.entries(value).flatMap(([id, client]) => {
    const at = joined(path, id);
    if (!CLIENT_ID.test(id)) return [fault(at, 'is no Client-Id')];
    const faults = membersFaults(at, client, CLIENT);
    const isLacking = isObject(client) && !Object.hasOwn(client, 'verificationKeys');
    return isLacking ? [...faults, fault(joined(at, 'verificationKeys'), 'is missing')] : faults;
  });
}

function profilesFaults(path: string, value: unknown): Fault[] {
  if (!isObject(value)) return [fault(path, 'must be an object of profiles by name')];
  return Object.entries(value).flatMap(([name, profile]) =>
    PROFILE.test(name)
      ? membersFaults(joined(path, name), profile, SETTINGS)
      : [fault(joined(path, name), 'is no name of a profile: letters, digits, dots, underscores and dashes')],
  );
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** Names are of the writer of the file, so a long one is cut. */
function joined(path: string, name: string): string {
  const short = name.length > 64 ? `${name.slice(0, 64)}…` : name;
  return path === '' ? short : `${path}.${short}`;
}

function fault(path: string, message: string): Fault {
  return { path, message };
}
