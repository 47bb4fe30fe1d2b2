import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { brokenLinks } from '../dist/check/broken-links.js';
import { closePages } from '../dist/check/kinds.js';
import { openPolicies } from '../dist/check/open-policies.js';
import { notFound } from '../dist/not-found.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-site-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

it('a link must lead to a page, and to a heading of it, under the path of the site', () => {
  const page = '<h1 id="a">A</h1><a href="/b/x/y.html#b">y</a><a href="./x/y.html">y</a><a href="#a">a</a>';
  const dead = '<h1 id="b">B</h1><a href="/b/no.html">1</a><a href="#no">2</a><a href="/x/y.html">3</a>';
  expect(brokenLinks(siteOf({ 'index.html': page, 'x/y.html': dead }), '/b/')).toEqual([
    'x/y.html links to /b/no.html',
    'x/y.html links to #no',
    'x/y.html links to /x/y.html',
  ]);
});

it('looks closely at what is like no other page, and at the largest of each kind', () => {
  const files = {
    'index.html': '',
    'errors/ONE.html': 'a',
    'errors/TWO.html': 'aa',
    'errors/index.html': '',
    'decisions/001-a.html': 'a',
  };
  const close = closePages(siteOf(files), Object.keys(files));
  expect([...close].sort()).toEqual([
    'decisions/001-a.html',
    'errors/TWO.html',
    'errors/index.html',
    'index.html',
  ]);
});

it('finds a page that may connect', () => {
  const open = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'">`;
  const folder = siteOf({ '404.html': notFound('/'), 'a.html': open, 'b.html': '' });
  expect(openPolicies(folder, ['404.html', 'a.html', 'b.html'])).toEqual([
    'a.html has no policy that forbids connections',
    'b.html has no policy that forbids connections',
  ]);
});
