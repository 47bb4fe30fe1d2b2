import { HEADER } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { readBack, readBackResponse, requestOf, responseOf } from './ends.js';
import { encryption, recipient } from './rsa-ends.js';

describe('spelling of headers', () => {
  it('protocol 2: a request carries these headers in the spelling of the page', async () => {
    const { headers } = await requestOf({ encryption, agentToken: 'token' });
    expect(Object.keys(headers).sort()).toEqual(
      ['Agent-Token', 'Client-Id', 'Content-Type', 'Encrypt', 'Request-Time', 'Signature'].sort(),
    );
  });

  it('protocol 2.3: a response carries Signature, Response-Time, Client-Id, Encrypt in that spelling', async () => {
    const { headers } = await responseOf({ encryption, tracerId: 't' });
    expect(Object.keys(headers).sort()).toEqual(
      ['Client-Id', 'Content-Type', 'Encrypt', 'Response-Time', 'Signature', 'Tracer-Id'].sort(),
    );
  });

  it('plain messages carry no Encrypt, and nothing that was not asked for', async () => {
    expect(Object.keys((await requestOf()).headers)).toHaveLength(4);
    expect(Object.keys((await responseOf()).headers)).toHaveLength(4);
  });

  it('protocol 2.3: a bare key is version 1, as all three parameters are always sent', async () => {
    const { headers } = await responseOf({ encryption });
    expect(headers.Signature).toMatch(/^algorithm=ECC224,keyVersion=1,signature=[A-Za-z0-9%]+$/);
    expect(headers.Encrypt).toMatch(/^algorithm=RSA_AES,keyVersion=1,symmetricKey=[A-Za-z0-9%]+$/);
  });

  it('the versions of both headers can be named', async () => {
    const { headers } = await requestOf({
      keyVersion: '4',
      encryption: rsaAes({ sealFor: recipient.publicKey, keyVersion: '5' }),
    });
    expect(headers.Signature).toContain(',keyVersion=4,');
    expect(headers.Encrypt).toContain(',keyVersion=5,');
  });

  it('protocol 2: JSON is declared unless a sealed body is to go as text', async () => {
    const json = 'application/json; charset=UTF-8';
    const text = 'text/plain; charset=UTF-8';
    expect((await requestOf()).headers['Content-Type']).toBe(json);
    expect((await requestOf({ encryption })).headers['Content-Type']).toBe(json);
    const sealed = await requestOf({
      encryption: rsaAes({ sealFor: recipient.publicKey, contentType: text }),
    });
    expect(sealed.headers['Content-Type']).toBe(text);
  });

  it('HEADER lists the names of the wire', () => {
    expect(Object.values(HEADER)).toEqual([
      'Client-Id',
      'Content-Type',
      'Signature',
      'Encrypt',
      'Request-Time',
      'Response-Time',
      'Tracer-Id',
      'Agent-Token',
    ]);
  });
});

describe('protocol 2: names are read in any case, from any source of headers', () => {
  const lower = (entries: [string, string][]): [string, string][] =>
    entries.map(([name, value]) => [name.toLowerCase(), value]);
  const upper = (entries: [string, string][]): [string, string][] =>
    entries.map(([name, value]) => [name.toUpperCase(), value]);

  it.each([
    ['pairs', (entries: [string, string][]) => entries],
    ['pairs in lower case', lower],
    ['pairs in upper case', upper],
    ['an object', (entries: [string, string][]) => Object.fromEntries(entries)],
    ['an object in lower case', (entries: [string, string][]) => Object.fromEntries(lower(entries))],
    [
      'an object of lists',
      (entries: [string, string][]) => Object.fromEntries(entries.map(([name, value]) => [name, [value]])),
    ],
    [
      'an object with members that are undefined',
      (entries: [string, string][]) => ({
        ...Object.fromEntries(entries),
        Encrypt: undefined,
      }),
    ],
    ['a Map', (entries: [string, string][]) => new Map(entries)],
    ['Headers', (entries: [string, string][]) => new Headers(entries)],
  ])('%s', async (_, make) => {
    const request = await requestOf();
    const entries = Object.entries(request.headers);
    await expect(readBack(request, { headers: make(entries) })).resolves.toMatchObject({ encrypted: false });
    const response = await responseOf();
    const answered = make(Object.entries(response.headers));
    await expect(readBackResponse(response, { headers: answered })).resolves.toBeDefined();
  });

  it('headers of others are left alone, whatever they hold and however often', async () => {
    const request = await requestOf();
    const headers: [string, string][] = [
      ...Object.entries(request.headers),
      ['Cookie', 'a\r\nb'],
      ['Cookie', 'again'],
      ['Response-Time', 'one'],
      ['Response-Time', 'two'],
    ];
    await expect(readBack(request, { headers })).resolves.toBeDefined();
  });
});
