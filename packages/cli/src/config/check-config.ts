import { stat } from 'node:fs/promises';
import type { PrivateKey, PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { type KeyFile, privateKeyFrom, publicKeyFrom } from '../keys-from-files.js';
import type { Config } from './config.js';
import { encryptionOf } from './config-keys.js';

/** What is said of one setting. */
export interface SettingCheck {
  readonly setting: string;
  /** Its value, or the fingerprint of its key. */
  readonly value: string;
  readonly state: 'good' | 'missing' | 'doubtful' | 'wrong';
  /** What is wrong, or what could be meant instead. */
  readonly remark?: string;
}

type Fingerprints = Map<string, string>;

const OF_OTHERS = 0o077;
const OCTAL = 8;
const PERMISSIONS = 0o777;

/** Looks at every setting of a configuration and at every key that it names. It never throws for what is wrong. */
export async function checkConfig(config: Config): Promise<SettingCheck[]> {
  const own: Fingerprints = new Map();
  const { clientId, url, partnerUrl, signingKey, platformKeys = [], encryption = {}, clients = {} } = config;
  return [
    text('clientId', clientId),
    urlCheck('url', url),
    ...(partnerUrl === undefined ? [] : [urlCheck('partnerUrl', partnerUrl)]),
    ...(await keyChecks('signingKey', signingKey ? [signingKey] : [], { half: 'private', own })),
    ...(await keyChecks('platformKeys', platformKeys, { half: 'public', own })),
    ...(encryption.openWith
      ? await keyChecks('encryption.openWith', encryption.openWith, { half: 'private', own })
      : []),
    ...(encryption.sealFor
      ? await keyChecks('encryption.sealFor', encryption.sealFor, { half: 'public', own })
      : []),
    ...(await clientChecks(clients, own)),
    ...(await envelopeCheck(config)),
  ];
}

function text(setting: string, value: string | undefined): SettingCheck {
  return value === undefined ? missing(setting) : { setting, value, state: 'good' };
}

function missing(setting: string): SettingCheck {
  return { setting, value: '', state: 'missing', remark: 'is not set' };
}

/** Plain HTTP is for this machine: elsewhere everybody on the way can read and drop. */
function urlCheck(setting: string, value: string | undefined): SettingCheck {
  if (value === undefined) return missing(setting);
  const { protocol, hostname } = URL.canParse(value) ? new URL(value) : { protocol: '', hostname: '' };
  if (!/^https?:$/.test(protocol))
    return { setting, value, state: 'wrong', remark: 'is not a URL of https: or http:' };
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol === 'https:' || isLocal) return { setting, value, state: 'good' };
  return { setting, value, state: 'wrong', remark: 'is plain HTTP to another machine; use https:' };
}

interface OfKeys {
  readonly half: 'private' | 'public';
  /** The keys of this end that have been seen, by fingerprint. */
  readonly own: Fingerprints;
}

async function keyChecks(setting: string, files: readonly KeyFile[], of: OfKeys): Promise<SettingCheck[]> {
  if (files.length === 0) return [missing(setting)];
  const checks: SettingCheck[] = [];
  for (const file of files) checks.push(await keyCheck(named(setting, file), file, of));
  return checks;
}

async function clientChecks(
  clients: NonNullable<Config['clients']>,
  own: Fingerprints,
): Promise<SettingCheck[]> {
  const checks: SettingCheck[] = [];
  for (const [id, { verificationKeys, encryptionKeys }] of Object.entries(clients)) {
    const of = { half: 'public', own } as const;
    checks.push(...(await keyChecks(`clients.${id}.verificationKeys`, verificationKeys, of)));
    if (encryptionKeys) checks.push(...(await keyChecks(`clients.${id}.encryptionKeys`, encryptionKeys, of)));
  }
  return checks;
}

async function keyCheck(setting: string, file: KeyFile, { half, own }: OfKeys): Promise<SettingCheck> {
  try {
    const key = half === 'private' ? await privateKeyFrom(file) : await publicKeyFrom(file);
    const remark = half === 'private' ? await modeRemark(file) : ownRemark(key, own);
    if (half === 'private' && key.fingerprint !== undefined) own.set(key.fingerprint, setting);
    const value = `${key.algorithm}, ${key.bits} bits, ${key.fingerprint?.slice(0, 16) ?? ''}…`;
    return remark === undefined
      ? { setting, value, state: 'good' }
      : { setting, value, state: 'doubtful', remark };
  } catch (error) {
    if (!ApointError.is(error)) throw error;
    return { setting, value: file.path, state: 'wrong', remark: wordsOf(error) };
  }
}

/** The usual mistake on this wire. */
function ownRemark({ fingerprint = '' }: PublicKey | PrivateKey, own: Fingerprints): string | undefined {
  return own.has(fingerprint)
    ? `is the public half of your own ${own.get(fingerprint)}, not a key of the other end`
    : undefined;
}

async function modeRemark({ path }: KeyFile): Promise<string | undefined> {
  const { mode } = await stat(path);
  if (process.getuid === undefined || !(mode & OF_OTHERS)) return undefined;
  return `has mode ${(mode & PERMISSIONS).toString(OCTAL)}, so that others can get at it; run chmod 600`;
}

/** Whether the keys fit the profile, which no key tells alone. */
async function envelopeCheck(config: Config): Promise<SettingCheck[]> {
  const setting = 'encryption';
  try {
    const encryption = await encryptionOf(config);
    return encryption ? [{ setting, value: 'RSA_AES', state: 'good' }] : [];
  } catch (error) {
    // A key that cannot be read has its own line.
    if (!ApointError.is(error) || error.code !== 'OPTION_INVALID') return [];
    return [{ setting, value: 'RSA_AES', state: 'wrong', remark: error.message }];
  }
}

function named(setting: string, { version }: KeyFile): string {
  return version === undefined ? setting : `${setting} ${version}`;
}

function wordsOf(error: ApointError): string {
  const { cause } = error;
  const why = ApointError.is(cause)
    ? `${cause.code}: ${cause.message}`
    : cause instanceof Error
      ? cause.message
      : '';
  return why === '' ? error.message : why;
}
