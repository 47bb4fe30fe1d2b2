import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const POLICY =
  /<meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*connect-src 'none'/;

/** The pages whose policy would let something be fetched that is not named, or whatever is typed into them get out. */
export function openPolicies(folder: string, files: readonly string[]): string[] {
  const open = files.filter((file) => !POLICY.test(readFileSync(join(folder, file), 'utf8')));
  return open.map((file) => `${file} has no policy that forbids connections`);
}
