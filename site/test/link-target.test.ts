import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownPage } from '../dist/pages/link-target.js';

const { homepage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

it.each([
  ['/protocol.html#5-times', '/protocol.md#5-times'],
  ['/errors/SIGNATURE_MISMATCH.html', '/errors/SIGNATURE_MISMATCH.md'],
])('a declaration of a package that leads to %s leads to that page of this site', (path, page) => {
  const declared = new URL('../../packages/canonical-request/dist/canonical-request.d.ts', import.meta.url);
  expect(readFileSync(declared, 'utf8')).toContain(`](${homepage}/protocol.html#3-content-to-be-signed)`);
  expect(ownPage(`${homepage}${path}`)).toBe(page);
});

it('leaves the addresses of others alone', () => {
  expect(ownPage('https://other.example/protocol.html')).toBeUndefined();
});
