import { execFileSync } from 'node:child_process';
import type { PublishedManifest } from './manifests.js';

/** The `package.json` in a tarball. */
export function packedManifest(tarball: string): PublishedManifest {
  return JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }));
}
