import type { Settings } from '../check-options.js';
import type { Certainty } from '../explanation.js';
import type { Found } from '../finding.js';
import type { GivenKey } from '../keys/given-key.js';
import type { ReadHeader } from './readings.js';

/** What is wrong with the key that made the signature, and with what the header says about it. */
export function keyFound(
  key: GivenKey,
  header: ReadHeader,
  { keys }: Settings,
  certainty: Certainty,
): Found[] {
  return [
    ...otherKey(key, keys, certainty),
    ...otherVersion(key, header, certainty),
    ...otherLabel(key, header, certainty),
  ];
}

function otherKey(key: GivenKey, keys: readonly GivenKey[], certainty: Certainty): Found[] {
  if (key.verifies) return [];
  const verifying = keys.filter(({ verifies }) => verifies);
  const sibling = verifying.find((one) => familyOf(one) === familyOf(key));
  if (sibling) return [versionOf(key, sibling, certainty)];
  const expected = verifying.map(({ name }) => `"${name}"`);
  return [
    {
      cause: 'SIGNED_WITH_OTHER_KEY',
      certainty,
      says: `The message was signed with the key "${key.name}", not with ${expected.join(' or ')}.`,
      detail: { key: key.name, ...(key.version === undefined ? {} : { version: key.version }) },
    },
  ];
}

/** The name without a version: `platform-2` and `platform-old` are versions of `platform`. */
function familyOf({ name }: GivenKey): string {
  return name.toLowerCase().replace(/[-_. ]?(?:(?:v|version)?[-_. ]?\d+|old|new|previous|next|current)$/, '');
}

function versionOf(key: GivenKey, expected: GivenKey, certainty: Certainty): Found {
  const { name, version } = key;
  return {
    cause: 'KEY_VERSION_DIFFERS',
    certainty,
    says: `The message was signed with "${name}", another version of the key than "${expected.name}".`,
    detail: { key: name, ...(version === undefined ? {} : { version }) },
  };
}

function otherVersion(key: GivenKey, { keyVersion }: ReadHeader, certainty: Certainty): Found[] {
  const { version, name, verifies } = key;
  if (!verifies || version === undefined || keyVersion === undefined || keyVersion === version) return [];
  return [
    {
      cause: 'KEY_VERSION_DIFFERS',
      certainty,
      says: `The header names keyVersion ${JSON.stringify(keyVersion.slice(0, 64))}, but the message was signed with "${name}", which is version ${JSON.stringify(version)}.`,
      detail: { key: name, version, named: keyVersion },
    },
  ];
}

function otherLabel({ algorithm }: GivenKey, header: ReadHeader, certainty: Certainty): Found[] {
  const named = header.algorithm ?? 'RSA256';
  if (named.toLowerCase() === algorithm.toLowerCase()) return [];
  return [
    {
      cause: 'ALGORITHM_LABEL_DIFFERS',
      certainty,
      says: `The header names the algorithm ${JSON.stringify(named.slice(0, 64))}, but the signature is one of ${algorithm}.`,
      detail: { named, used: algorithm },
    },
  ];
}
