import { ApointError } from '@apoint/primitives/errors';
import { afterAll, expect, it } from 'vitest';
import { doorsProgram } from '../dist/declarations/doors-program.js';
import { type OptionSite, optionSites } from '../dist/options/option-sites.js';
import { packages } from '../dist/source.js';
import { sandboxOfTestKeys, unknownOptionCalls } from './support/unknown-option-calls.js';

/** Types of objects that are no options, and why an unknown name in one of them is nobody's mistake. */
const DATA: Readonly<Record<string, string>> = {
  'benefit-issue-types StandardSchema': 'a schema of a library, which has more members than are used',
  'canonical-request CanonicalRequestFields': 'what is signed: whole messages are passed, with all they have',
  'canonical-request WireTime': 'a time, as parseTime gives it',
  'gateway FastifyScope': 'what Fastify passes to a plugin',
  'gateway FastifyVerifierScope': 'what Fastify passes to a plugin',
  'gateway Gateway': 'a gateway, which may be wrapped',
  'gateway GatewayRequest': 'a message as it came; an adapter may pass all that its framework has',
  'gateway HonoContext': 'what Hono passes to a handler',
  'gateway HonoVerifierContext': 'what Hono passes to a middleware',
  'gateway KoaContext': 'what Koa passes to a middleware',
  'gateway KoaVerifierContext': 'what Koa passes to a middleware',
  'gateway NodeRequest': 'a request of node:http',
  'gateway NodeResponse': 'a response of node:http',
  'gateway Verifier': 'a verifier, which may be wrapped',
  'gateway ReplayGuard': 'a store of the user, with methods of its own',
  'issuer IssuerDatabase': 'a connection of the user',
  'issuer NewOrder': 'a row of data: what else is in it is REQUEST_INVALID, with the number of the row',
  'issuer PgPool': 'a pool of the user',
  'issuer PgliteDatabase': 'a database of the user',
  'issuer PlatformRow':
    'a row of data, of which the tests of the package show that an unknown member is refused',
  'keys CryptoKeyLike': 'a CryptoKey of the platform',
  'keys KeyObjectLike': 'a KeyObject of node:crypto',
  'keys Jwk': 'a JSON Web Key, which may have any members',
  'keys KeyPair': 'two key handles, as generateKeyPair gives them',
  'keys KeyRing': 'a key ring, as createKeyRing gives it',
  'keys PrivateKey': 'a key handle',
  'keys PublicKey': 'a key handle',
  'keys KeyUnwrapper': 'an object of the user, with methods of its own',
  'keys Signer': 'an object of the user, with methods of its own',
  'message ByteStream': 'a stream of the runtime',
  'message AnsweredRequest': 'a request: the verified one is passed, with all it has',
  'message VerifiedBytes': 'bytes',
  'primitives ApointError': 'an error',
  'primitives ApointErrorOptions': 'a part of an error: what refuses it would hide why the error was made',
  'rsa-aes-envelope ContentEncryptionKey': 'a key handle',
  'rsa-aes-envelope EncryptHeader': 'the value of a header, as it is parsed',
  'rsa-aes-envelope RsaAes': 'an envelope, as rsaAes gives it',
  'sandbox Claim': 'a request to be decided',
  'sandbox Ledger': 'a store of the user, with methods of its own',
  'sandbox SqlDatabase': 'a connection of the user',
  'signature-header SignatureHeader': 'the value of a header, as it is parsed',
  'vectors VectorCase': 'a case of a file, whose members its kind decides',
};

/** Places where an object is taken that is no options, of a type without a name or of one among many. */
const DATA_PLACES: Readonly<Record<string, string>> = {
  'benefit-issue-types judgeResult result': 'the result of an answer',
  'client spansFromEvents event': 'an event, as the client makes it',
  'gateway createRedisReplayGuard options.client': 'a connection of the user',
  'gateway createVerifier options.encryption': 'what is used of an envelope, as rsaAes gives it',
  'gateway sendNodeResponse __1': 'an answer',
  'gateway spansFromEvents event': 'an event, as the gateway makes it',
  'issuer createIssuer options.client': 'a client, which may be wrapped',
  'issuer Issuer.enqueue options.transaction': 'a connection of the user',
  'issuer spansFromEvents event': 'an event, as the issuer makes it',
};

const named = new Set<string>();
const sites = optionSites(doorsProgram(packages()), (type) => {
  named.add(type);
  return type in DATA;
});
const sandbox = await sandboxOfTestKeys();
afterAll(() => sandbox.close());
const calls = await unknownOptionCalls(sandbox);

it('every object that a public function takes is in the table of calls, or known to be data', () => {
  expect(sites.length, 'run `pnpm build` first').toBeGreaterThan(150);
  const open = sites.filter((site) => !isData(site) && !(site.path in calls));
  expect(open).toEqual([]);
});

it('the tables hold nothing that no public function takes', () => {
  const paths = new Set(sites.map(({ path }) => path));
  expect(Object.keys(calls).filter((path) => !paths.has(path))).toEqual([]);
  expect(Object.keys(DATA_PLACES).filter((path) => !paths.has(path))).toEqual([]);
  expect(Object.keys(DATA).filter((type) => !named.has(type))).toEqual([]);
});

it('a place is either data or options', () => {
  const data = new Set(sites.filter(isData).map(({ path }) => path));
  expect(Object.keys(calls).filter((path) => data.has(path))).toEqual([]);
});

it.each(Object.entries(calls))('%s: an unknown name is refused, by its name', async (path, call) => {
  const error = await thrownBy(() => call({ misspelt: true }));
  expect(error).toBeInstanceOf(ApointError);
  expect(error).toHaveProperty('code', 'OPTION_INVALID');
  expect(error).toHaveProperty('message', expect.stringMatching(refusalOf(path)));
});

/** Of a nested object, the name that holds it is told too: `ecdsa.misspelt`. */
function refusalOf(path: string): RegExp {
  const holder = /\.(\w+)$/.exec(path.split(' ').at(-1) ?? '')?.[1];
  return new RegExp(`^There is no (option|schema) (\\S+\\.)?${holder ? `${holder}\\.` : ''}misspelt; `);
}

function isData({ path, type }: OptionSite): boolean {
  return path in DATA_PLACES || (type !== undefined && type in DATA);
}

async function thrownBy(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was refused.');
}
