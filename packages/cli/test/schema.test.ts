import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultsOf } from '../dist/config/config-schema.js';

const schema = JSON.parse(readFileSync(new URL('../config.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv.default({ strict: true, allowUnionTypes: true }).compile(schema);

const text = fc.constantFrom(
  'a',
  'A_1',
  'https://a.example/b',
  'a b',
  '',
  'RSA-OAEP',
  '1',
  'http://a#b',
  'sha224',
  'p1363',
);
const scalar = fc.oneof(text, fc.constantFrom<unknown>(1, 128, true, null, [], {}));
const keyFile = fc.oneof(
  scalar,
  fc.dictionary(fc.constantFrom('file', 'version', 'path'), scalar, { maxKeys: 3 }),
);
const keyFiles = fc.oneof(
  scalar,
  fc.dictionary(fc.constantFrom('1', '2', 'a b', ''), scalar, { maxKeys: 2 }),
);
const encryption = fc.oneof(
  scalar,
  fc.record(
    {
      sealFor: keyFiles,
      openWith: keyFiles,
      keyWrap: scalar,
      keyBits: scalar,
      contentType: scalar,
      other: scalar,
    },
    { requiredKeys: [] },
  ),
);
const client = fc.oneof(
  scalar,
  fc.record(
    {
      verificationKeys: keyFiles,
      encryptionKeys: keyFiles,
      headerNames: fc.constantFrom<unknown>('published', 'lower', 'upper', 1),
      separator: fc.constantFrom<unknown>(',', ', ', ';', null),
      other: scalar,
    },
    { requiredKeys: [] },
  ),
);
const clients = fc.oneof(
  scalar,
  fc.dictionary(fc.constantFrom('CLIENT_1', 'a b', '__proto__'), client, { maxKeys: 2 }),
);
const members = {
  clients,
  clientId: scalar,
  url: scalar,
  partnerUrl: scalar,
  signingKey: keyFile,
  platformKeys: keyFiles,
  encryption,
  ecdsa: fc.oneof(scalar, fc.record({ hash: scalar, encoding: scalar }, { requiredKeys: [] })),
};
const profile = fc.oneof(scalar, fc.record({ ...members, profile: scalar }, { requiredKeys: [] }));
const content = fc.record(
  {
    ...members,
    $schema: scalar,
    profile: scalar,
    profiles: fc.oneof(scalar, fc.dictionary(fc.constantFrom('live', 'a b'), profile, { maxKeys: 2 })),
  },
  { requiredKeys: [] },
);

it('the schema for editors refuses what the command refuses, and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(content, fc.jsonValue()), (value) => {
      expect(validate(value)).toBe(faultsOf(value).length === 0);
    }),
    { numRuns: 3000 },
  );
});
