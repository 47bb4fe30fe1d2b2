import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalRequest } from '@apoint/canonical-request';
import { describe, expect, it } from 'vitest';
import { folderWith, pem } from './support/folder.js';
import { apoint, apointOnTerminal, MAIN, type RunOptions } from './support/run-apoint.js';

const URI = '/api/open/alipay/v1/promotion/benefit/issue';
const TIME = '2024-05-22T06:42:21+05:30';
const BODY = '{"bizNo":"1","name":"香港"}';
const REQUEST = `POST https://open.example${URI} HTTP/1.1
Client-Id: CLIENT_1
Request-Time: ${TIME}

${BODY}
`;
const FILES = {
  'request.http': REQUEST,
  'client.private.pem': pem('private', 0),
  'client.public.pem': pem('public', 0),
  'platform.private.pem': pem('private', 1),
  'platform.public.pem': pem('public', 1),
  'p224.private.pem': pem('private', 0, 'P-224'),
  'p224.public.pem': pem('public', 0, 'P-224'),
};
const CONTENT = canonicalRequest({ method: 'POST', uri: URI, clientId: 'CLIENT_1', time: TIME, body: BODY });
const BY_CLIENT = ['--platform-key', 'client.public.pem'];
const THEN = ['--now', '2024-05-22T06:42:25+05:30'];

/** Runs a command that must succeed, and gives its output. */
async function good(args: readonly string[], options: RunOptions): Promise<string> {
  const { code, stdout, stderr } = await apoint(args, options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('content', () => {
  it('prints the bytes to be signed, and nothing else', async () => {
    const folder = folderWith(FILES);
    expect(await good(['content', 'request.http'], { folder })).toBe(Buffer.from(CONTENT).toString());
  });

  it('takes the same from an .http file, a HAR entry, a curl command, and options', async () => {
    const har = {
      request: {
        method: 'POST',
        url: `https://open.example${URI}`,
        headers: [
          { name: 'client-id', value: 'CLIENT_1' },
          { name: 'request-time', value: TIME },
        ],
        postData: { text: BODY },
      },
    };
    const curl = `curl 'https://open.example${URI}' -H 'Client-Id: CLIENT_1' -H 'Request-Time: ${TIME}' -d '${BODY}'`;
    const folder = folderWith({ ...FILES, body: BODY });
    const options = [
      '--method',
      'POST',
      '--uri',
      URI,
      '--client-id',
      'CLIENT_1',
      '--time',
      TIME,
      '--body',
      'body',
    ];
    const expected = Buffer.from(CONTENT).toString();
    expect(await good(['content', '-'], { folder, input: JSON.stringify(har) })).toBe(expected);
    expect(
      await good(['content', '--entry', '1'], { folder, input: JSON.stringify({ log: { entries: [har] } }) }),
    ).toBe(expected);
    expect(await good(['content'], { folder, input: curl })).toBe(expected);
    expect(await good(['content', ...options], { folder })).toBe(expected);
  });

  it('shows bytes on request', async () => {
    const folder = folderWith(FILES);
    const sha256 = createHash('sha256').update(CONTENT).digest('hex');
    expect(await good(['content', 'request.http', '--bytes'], { folder })).toBe(
      `POST ${URI}\\n\nCLIENT_1.${TIME}.{"bizNo":"1","name":"\\xe9\\xa6\\x99\\xe6\\xb8\\xaf"}\n\n${CONTENT.length} bytes, SHA-256 ${sha256}\n`,
    );
    expect(JSON.parse(await good(['content', 'request.http', '--json'], { folder }))).toMatchObject({
      clientId: 'CLIENT_1',
      sha256,
      content: Buffer.from(CONTENT).toString('base64'),
    });
  });

  it('of a stranger does nothing to a terminal', async () => {
    const folder = folderWith({ 'a.http': REQUEST.replace('bizNo', 'a\u001b[2J\u009b') });
    const { stdout } = await apointOnTerminal(['content', 'a.http'], { folder });
    expect(stdout).toContain('a\\u{1b}[2J\\u{9b}');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u009b');
  });

  it('of a response covers its request', async () => {
    const input = `HTTP/1.1 200 OK\r\nResponse-Time: ${TIME}\r\n\r\n{}`;
    const folder = folderWith(FILES);
    const expected = `POST ${URI}\nCLIENT_1.${TIME}.{}`;
    expect(await good(['content', '-', '--request', 'request.http'], { folder, input })).toBe(expected);
    const words = ['--method', 'POST', '--uri', URI, '--client-id', 'CLIENT_1'];
    expect(await good(['content', '-', ...words], { folder, input })).toBe(expected);
    expect(await apoint(['content', '-'], { folder, input })).toMatchObject({ code: 2 });
  });

  it.each([
    [REQUEST.replace('POST', 'post'), 'METHOD_INVALID'],
    [REQUEST.replace('Client-Id: CLIENT_1', 'Client-Id: a.b'), 'CLIENT_ID_INVALID'],
    [REQUEST.replace(TIME, 'now'), 'TIME_INVALID'],
    [REQUEST.replace(/Client-Id.*\n/, ''), 'OPTION_INVALID'],
    [REQUEST.replace(/Request-Time.*\n/, ''), 'OPTION_INVALID'],
    ['\u0000\u0001', 'INPUT_INVALID'],
    ['', 'INPUT_INVALID'],
    ['{"log":', 'INPUT_INVALID'],
    ['curl $(id)', 'INPUT_INVALID'],
  ])('%j is refused with 2', async (input, code) => {
    const ran = await apoint(['content', '-'], { input, folder: folderWith() });
    expect(ran.stderr).toMatch(new RegExp(`^${code}: `));
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(ran.code).toBe(2);
  });

  it('ends quietly if nobody reads on', async () => {
    const folder = folderWith({ 'big.http': `${REQUEST.trimEnd()}${' '.repeat(1_000_000)}` });
    const command = `'${process.execPath}' '${MAIN}' content big.http | head -c 4`;
    expect(execFileSync('sh', ['-c', `${command} 2>&1`], { cwd: folder, encoding: 'utf8' })).toBe('POST');
  });
});

describe('sign and verify', () => {
  it('sign a request that verifies', async () => {
    const folder = folderWith(FILES);
    const input = await good(['sign', 'request.http', '--key', '3=client.private.pem'], { folder });
    expect(input).toMatch(
      /^POST https:.*\r\nClient-Id: CLIENT_1\r\nRequest-Time: .*\r\nContent-Type: .*\r\nSignature: algorithm=RSA256,keyVersion=3,/,
    );
    const args = ['verify', '-', ...BY_CLIENT, ...THEN];
    expect(await good(args, { folder, input })).toMatch(/^verified\nsignature {2}RSA256, key version 3\n/);
    expect(JSON.parse(await good([...args, '--json'], { folder, input }))).toMatchObject({
      verified: true,
      clientId: 'CLIENT_1',
      ageMilliseconds: 4000,
      keyVersion: '3',
    });
  });

  it('sign with ECC224', async () => {
    const folder = folderWith(FILES);
    const input = await good(['sign', 'request.http', '--key', 'p224.private.pem'], { folder });
    expect(input).toContain('algorithm=ECC224');
    await good(['verify', '-', '--platform-key', 'p224.public.pem', '--freshness', 'unchecked'], {
      folder,
      input,
    });
  });

  it('print a request as a curl command, or its headers alone', async () => {
    const folder = folderWith(FILES);
    const args = ['sign', 'request.http', '--key', 'client.private.pem', '--print'];
    const input = await good([...args, 'curl'], { folder });
    expect(input).toMatch(/^curl -X 'POST' 'https:/);
    await good(['verify', '-', ...BY_CLIENT, ...THEN], { folder, input });
    expect(await good([...args, 'headers'], { folder })).toMatch(
      /^Client-Id: CLIENT_1\n[\s\S]*\nSignature: .*\n$/,
    );
  });

  it('sign now, if the message has no time', async () => {
    const folder = folderWith(FILES);
    const words = ['--method', 'POST', '--uri', '/x', '--client-id', 'A'];
    const input = await good(['sign', ...words, '--key', 'client.private.pem'], { folder });
    await good(['verify', '-', ...BY_CLIENT], { folder, input });
  });

  it('sign a response that verifies for its request alone', async () => {
    const folder = folderWith(FILES);
    const signed = await good(
      ['sign', '-', '--request', 'request.http', '--key', 'platform.private.pem', '--time', TIME],
      { folder, input: 'HTTP/1.1 200 OK\r\n\r\n{"result":{}}' },
    );
    writeFileSync(join(folder, 'response.http'), signed);
    const verify = ['verify', 'response.http', '--platform-key', 'platform.public.pem', ...THEN];
    await good([...verify, '--request', 'request.http'], { folder });
    expect(
      await apoint([...verify, '--request', 'request.http', '--uri', '/other'], { folder }),
    ).toMatchObject({ code: 1 });
  });

  it.each([
    ['another key', 'SIGNATURE_MISMATCH', ['--platform-key', 'platform.public.pem', ...THEN]],
    ['another body', 'SIGNATURE_MISMATCH', [...BY_CLIENT, ...THEN, '--body', 'request.http']],
    ['another time', 'TIME_TOO_OLD', BY_CLIENT],
    ['a time in the future', 'TIME_IN_FUTURE', [...BY_CLIENT, '--now', '2024-05-22T00:00:00+05:30']],
    ['a short freshness', 'TIME_TOO_OLD', [...BY_CLIENT, ...THEN, '--freshness', '3']],
    ['another version', 'KEY_VERSION_UNKNOWN', ['--platform-key', '2=client.public.pem', ...THEN]],
    [
      'a key of the other algorithm',
      'SIGNATURE_ALGORITHM_MISMATCH',
      ['--platform-key', 'p224.public.pem', ...THEN],
    ],
    ['no signature', 'HEADER_MISSING', [...BY_CLIENT, ...THEN, '--header', 'Signature: ']],
    ['a broken signature', 'HEADER_MALFORMED', [...BY_CLIENT, ...THEN, '--header', 'Signature: \u00e9']],
  ])('say no with 1 for %s', async (_, code, options) => {
    const folder = folderWith(FILES);
    const input = await good(['sign', 'request.http', '--key', 'client.private.pem'], { folder });
    const ran = await apoint(['verify', '-', ...options], { folder, input });
    expect(ran.stdout).toMatch(new RegExp(`^not verified {2}${code}: `));
    expect(ran.code).toBe(1);
    const json = await apoint(['verify', '-', ...options, '--json'], { folder, input });
    expect(JSON.parse(json.stdout)).toMatchObject({ verified: false, code });
    expect(json.code).toBe(1);
  });

  it.each([
    [['verify', 'request.http'], 'There is no public key to verify with'],
    [['sign', 'request.http'], 'There is no private key to sign with'],
    [
      ['verify', 'request.http', '--platform-key', 'client.private.pem'],
      'The file that --platform-key names is not the key',
    ],
    [['sign', 'request.http', '--key', 'client.public.pem'], 'The file that --key names is not the key'],
    [
      ['verify', 'request.http', ...BY_CLIENT, '--platform-key', 'platform.public.pem'],
      'Of several keys each needs a version',
    ],
    [['verify', 'request.http', ...BY_CLIENT, '--now', 'noon'], '--now must be a time'],
    [['verify', 'request.http', ...BY_CLIENT, '--freshness', '0'], '--freshness must be'],
    [['verify', 'request.http', ...BY_CLIENT, '--header', 'x'], '--header must be'],
    [['sign', 'request.http', '--key', 'client.private.pem', '--print', 'xml'], '--print must be one of'],
  ])('%j is refused with 2', async (args, expected) => {
    const { code, stderr } = await apoint(args, { folder: folderWith(FILES) });
    expect(stderr).toContain(expected);
    expect(code).toBe(2);
  });

  it('show the answer in colour on a terminal', async () => {
    const folder = folderWith(FILES);
    writeFileSync(
      join(folder, 'a.http'),
      await good(['sign', 'request.http', '--key', 'client.private.pem'], { folder }),
    );
    expect(
      (await apointOnTerminal(['verify', 'a.http', ...BY_CLIENT, ...THEN], { folder })).stdout,
    ).toContain('\u001b[32mverified\u001b[39m');
    expect((await apointOnTerminal(['verify', 'a.http', ...BY_CLIENT], { folder })).stdout).toContain(
      '\u001b[31mnot verified\u001b[39m',
    );
  });
});

describe('seal and open', () => {
  const sealFor = ['--seal-for', '2=platform.public.pem'];
  const openWith = ['--open-with', '2=platform.private.pem'];

  it.each([
    ['RSAES-PKCS1-v1_5', '256'],
    ['RSA-OAEP', '128'],
    ['RSA-OAEP-256', '192'],
  ])('with %s and %s bits', async (wrap, bits) => {
    const folder = folderWith(FILES);
    const profile = ['--key-wrap', wrap];
    const sealed = await good(['seal', 'request.http', ...sealFor, ...profile, '--key-bits', bits], {
      folder,
    });
    expect(sealed).toMatch(/\r\nEncrypt: algorithm=RSA_AES,keyVersion=2,symmetricKey=/);
    expect(sealed).not.toContain('bizNo');
    const input = await good(['sign', '-', '--key', 'client.private.pem'], { folder, input: sealed });
    expect(await good(['open', '-', ...BY_CLIENT, ...openWith, ...profile, ...THEN], { folder, input })).toBe(
      BODY,
    );
  });

  it('open nothing that does not verify', async () => {
    const folder = folderWith(FILES);
    const sealed = await good(['seal', 'request.http', ...sealFor], { folder });
    const input = await good(['sign', '-', '--key', 'client.private.pem'], { folder, input: sealed });
    const ran = await apoint(['open', '-', '--platform-key', 'platform.public.pem', ...openWith, ...THEN], {
      folder,
      input,
    });
    expect(ran).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^not verified {2}SIGNATURE_MISMATCH/),
    });
    const other = await apoint(['open', '-', ...BY_CLIENT, '--open-with', 'client.private.pem', ...THEN], {
      folder,
      input,
    });
    expect(other).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^verified, but not opened {2}ENVELOPE_OPEN_FAILED/),
    });
    const none = await apoint(['open', '-', ...BY_CLIENT, ...THEN, '--json'], { folder, input });
    expect(JSON.parse(none.stdout)).toMatchObject({
      verified: true,
      opened: false,
      code: 'ENCRYPTION_NOT_CONFIGURED',
    });
  });

  it('open a message that is not encrypted, too', async () => {
    const folder = folderWith(FILES);
    const input = await good(['sign', 'request.http', '--key', 'client.private.pem'], { folder });
    expect(JSON.parse(await good(['open', '-', ...BY_CLIENT, ...THEN, '--json'], { folder, input }))).toEqual(
      {
        verified: true,
        opened: true,
        encrypted: false,
        json: { bizNo: '1', name: '香港' },
      },
    );
  });

  it.each([
    [['seal', 'request.http'], 'There is no key to seal for'],
    [['seal', 'request.http', ...sealFor, '--header', 'Encrypt: a'], 'has an Encrypt header already'],
    [['seal', 'request.http', ...sealFor, '--key-wrap', 'RSA'], 'profile.keyWrap must be'],
    [['seal', 'request.http', ...sealFor, '--key-bits', 'x'], 'profile.keyBits must be'],
    [['seal', 'request.http', '--seal-for', 'p224.public.pem'], 'sealFor must be'],
  ])('%j is refused with 2', async (args, expected) => {
    const { code, stderr } = await apoint(args, { folder: folderWith(FILES) });
    expect(stderr).toContain(expected);
    expect(code).toBe(2);
  });
});

describe('the configuration', () => {
  it('saves the options', async () => {
    const folder = folderWith({
      ...FILES,
      'apoint.config.json': JSON.stringify({
        clientId: 'CLIENT_9',
        signingKey: { file: 'client.private.pem', version: '2' },
        platformKeys: { '2': 'client.public.pem' },
        encryption: { sealFor: 'platform.public.pem', openWith: 'platform.private.pem' },
      }),
    });
    const sealed = await good(['seal', '--method', 'POST', '--uri', '/x', '--body', '-'], {
      folder,
      input: '{"a":1}',
    });
    const input = await good(['sign'], { folder, input: sealed });
    expect(input).toContain('Client-Id: CLIENT_9');
    expect(await good(['open'], { folder, input })).toBe('{"a":1}');
  });
});
