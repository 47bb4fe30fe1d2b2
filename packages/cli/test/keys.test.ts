import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, pem } from './support/folder.js';
import { apoint } from './support/run-apoint.js';

const FINGERPRINT = '1f9ca118b70d8ff819150c2a10f5f11e35aa190807c83f63b4eac888e355a48b';

/** Of a private key none of its lines may be seen. */
function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.length === 64);
}

describe('keys generate', () => {
  it.each([
    ['RSA', []],
    ['P-224', ['--algorithm', 'P-224']],
  ])('makes a pair of %s that only its owner can read, and prints nothing secret', async (kind, options) => {
    const folder = folderWith();
    const { code, stdout, stderr } = await apoint(['keys', 'generate', '--out', 'a', ...options], { folder });
    const secret = readFileSync(join(folder, 'a.private.pem'), 'utf8');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(statSync(join(folder, 'a.private.pem')).mode & 0o777).toBe(0o600);
    expect(createPublicKey(secret).export({ type: 'spki', format: 'pem' })).toBe(
      readFileSync(join(folder, 'a.public.pem'), 'utf8'),
    );
    expect(stdout).toContain(`${kind}, ${kind === 'RSA' ? 2048 : 224} bits`);
    for (const line of linesOf(secret)) expect(stdout).not.toContain(line);
  });

  it.each(['a.private.pem', 'a.public.pem'])(
    'overwrites nothing, and leaves no half pair, if there is %s',
    async (name) => {
      const folder = folderWith({ [name]: 'mine' });
      const { code, stderr } = await apoint(['keys', 'generate', '--out', 'a', '--algorithm', 'P-224'], {
        folder,
      });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^OPTION_INVALID: .* nothing is overwritten/);
      expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
      expect(execFileSync('ls', { cwd: folder, encoding: 'utf8' })).toBe(`${name}\n`);
    },
  );

  it('follows no link', async () => {
    const folder = folderWith();
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'a.private.pem'));
    const { code } = await apoint(['keys', 'generate', '--out', 'a', '--algorithm', 'P-224'], { folder });
    expect(code).toBe(2);
  });

  it('prints JSON', async () => {
    const args = ['keys', 'generate', '--out', 'a', '--algorithm', 'P-224', '--json'];
    const { stdout } = await apoint(args, { folder: folderWith() });
    expect(JSON.parse(stdout)).toEqual({
      privateKey: 'a.private.pem',
      publicKey: 'a.public.pem',
      algorithm: 'P-224',
      bits: 224,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    [['keys', 'generate'], '--out is required'],
    [
      ['keys', 'generate', '--out', 'a', '--bits', '1024'],
      '--bits must be a whole number from 2048 to 16384.',
    ],
    [['keys', 'generate', '--out', 'a', '--bits', '2049'], 'a multiple of 8'],
    [['keys', 'generate', '--out', 'a', '--algorithm', 'P-224', '--bits', '2048'], '--bits is for RSA keys'],
    [['keys', 'generate', '--out', 'a', '--algorithm', 'DSA'], '--algorithm must be one of: RSA, P-224.'],
    [['keys', 'generate', '--out', 'no/such/folder/a', '--algorithm', 'P-224'], 'cannot be written'],
  ])('%j is refused with 2', async (args, expected) => {
    const { code, stderr } = await apoint(args, { folder: folderWith() });
    expect(stderr).toContain(expected);
    expect(code).toBe(2);
  });
});

describe('keys inspect', () => {
  it.each(['private', 'public'] as const)('tells what a %s key is, and nothing secret', async (half) => {
    const text = pem(half);
    const { code, stdout } = await apoint(['keys', 'inspect', '-'], { input: text });
    expect(stdout).toContain(`RSA, ${half}, 2048 bits`);
    expect(stdout).toContain(FINGERPRINT);
    for (const line of linesOf(text)) expect(stdout).not.toContain(line);
    expect(code).toBe(0);
  });

  it.each([
    ['DER', () => createPrivateKey(pem('private')).export({ type: 'pkcs8', format: 'der' }), 'DER'],
    [
      'PKCS#1',
      () => createPrivateKey(pem('private')).export({ type: 'pkcs1', format: 'pem' }),
      'PEM (PKCS#1)',
    ],
    ['a JWK', () => JSON.stringify(createPrivateKey(pem('private')).export({ format: 'jwk' })), 'JWK'],
    ['one line', () => pem('public').replace(/-----.*-----|\n/g, ''), 'base64 of DER'],
    [
      'base64 of PEM',
      () => Buffer.from(pem('public')).toString('base64'),
      'base64 of PEM (SubjectPublicKeyInfo)',
    ],
  ])('reads %s', async (_, write, form) => {
    const { stdout } = await apoint(['keys', 'inspect', '-', '--json'], { input: write() });
    expect(JSON.parse(stdout)).toMatchObject({
      form,
      fingerprint: FINGERPRINT,
      algorithm: 'RSA',
      bits: 2048,
    });
  });

  it('tells what a certificate says of itself, and lets nothing of it act upon a terminal', async () => {
    const folder = folderWith({ 'key.pem': pem('private') });
    const subject = '/CN=evil\u001b[2J name/O=Example';
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-new',
        '-utf8',
        '-key',
        'key.pem',
        '-subj',
        subject,
        '-days',
        '1',
        '-out',
        'cert.pem',
      ],
      { cwd: folder, stdio: 'ignore' },
    );
    const { stdout } = await apoint(['keys', 'inspect', 'cert.pem'], { folder });
    expect(stdout).toContain('PEM (X.509 certificate)');
    expect(stdout).toMatch(/certificate of {2}CN=evil/);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain(FINGERPRINT);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /KEY_MALFORMED/],
    ['text', 'hello', /KEY_MALFORMED/],
    ['a cut PEM', pem('private').slice(0, 500), /KEY_MALFORMED/],
    ['a cut JWK', '{"kty":"RSA","d":"secret', /begins like a JWK/],
    ['too many bytes', 'A'.repeat(70_000), /more than 65536 bytes/],
    [
      'an encrypted key',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----',
      /KEY_ENCRYPTED/,
    ],
  ])('%s is refused with 2', async (_, input, expected) => {
    const { code, stderr } = await apoint(['keys', 'inspect', '-'], { input });
    expect(stderr).toMatch(/^INPUT_INVALID: /);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/secret|\n\s+at /);
    expect(code).toBe(2);
  });

  it('refuses a folder, and a file that may not be read', async () => {
    const folder = folderWith({ 'key.pem': pem('public') });
    expect(await apoint(['keys', 'inspect', folder])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/not a file/),
    });
    chmodSync(join(folder, 'key.pem'), 0);
    if (process.getuid?.() !== 0)
      expect(await apoint(['keys', 'inspect', 'key.pem'], { folder })).toMatchObject({ code: 2 });
  });
});

describe('keys convert', () => {
  const FORMS = ['der', 'base64', 'jwk', 'pkcs1', 'base64-pem', 'escaped-pem', 'pem'];

  it.each([
    ['public', []],
    ['private', ['--private']],
  ])('goes through all forms of a %s key', async (half, words) => {
    const folder = folderWith({ pem: pem('private') });
    for (const [i, form] of FORMS.entries()) {
      const file = i === 0 ? 'pem' : `${half} as ${FORMS[i - 1]}`;
      const out = `${half} as ${form}`;
      const ran = await apoint(['keys', 'convert', file, '--to', form, '--out', out, ...words], { folder });
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(statSync(join(folder, out)).mode & 0o077).toBe(half === 'private' ? 0 : 0o044);
    }
    const { stdout } = await apoint(['keys', 'inspect', `${half} as pem`, '--json'], { folder });
    expect(JSON.parse(stdout)).toMatchObject({ type: half, fingerprint: FINGERPRINT });
  });

  it('prints the public half of a private key, and the private one only when asked by that word', async () => {
    const input = pem('private');
    expect((await apoint(['keys', 'convert', '-'], { input })).stdout).toBe(pem('public'));
    expect((await apoint(['keys', 'convert', '-', '--private'], { input })).stdout).toBe(input);
    const { stdout } = await apoint(['keys', 'convert', '-', '--private', '--json'], { input });
    expect(Object.keys(JSON.parse(stdout))).toEqual(['half', 'form', 'algorithm', 'bits', 'fingerprint']);
  });

  it('writes SEC 1 of a P-224 key', async () => {
    const input = pem('private', 0, 'P-224');
    const { stdout } = await apoint(['keys', 'convert', '-', '--private', '--to', 'sec1'], { input });
    expect(stdout).toBe(createPrivateKey(input).export({ type: 'sec1', format: 'pem' }));
  });

  it.each([
    [['--to', 'sec1', '--private'], 'The key has no such form'],
    [['--to', 'openssh'], '--to must be one of: pem, der'],
    [['--out', 'a.pem'], 'nothing is overwritten'],
  ])('%j is refused with 2', async (options, expected) => {
    const folder = folderWith({ 'a.pem': pem('private') });
    const { code, stderr } = await apoint(['keys', 'convert', 'a.pem', ...options], { folder });
    expect(stderr).toContain(expected);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'a.pem'), 'utf8')).toBe(pem('private'));
  });

  it('makes no private key of a public one', async () => {
    const { code, stderr } = await apoint(['keys', 'convert', '-', '--private'], { input: pem('public') });
    expect(stderr).toContain('has no private key');
    expect(code).toBe(2);
  });
});
