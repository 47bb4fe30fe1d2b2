import { join } from 'node:path';
import type { Project } from './project.js';

/** Jest's default configuration needs this where Node itself is older than 24.9. */
const ONE_LINE = { NODE_OPTIONS: '--experimental-vm-modules' };

const BODY = `
  const { privateKey, publicKey } = await generateKeyPair();
  const content = new TextEncoder().encode('content');
  const header = await sign({ content, key: privateKey });
  await verify({ content, header, key: publicKey });
  await expect(verify({ content: content.slice(1), header, key: publicKey })).rejects.toMatchObject({
    code: 'SIGNATURE_MISMATCH',
  });
  expect(typeof createClient).toBe('function');
});
`;

/** A test that imports, and one in CommonJS, as Jest finds them without a configuration. */
export function writeJest(project: Project): void {
  const names = '{ generateKeyPair, sign, verify }';
  project.write(
    'jest/module.test.mjs',
    `import { createClient } from '@apoint/client';
import ${names} from '@apoint/signature-header';

test('a module', async () => {${BODY}`,
  );
  project.write(
    'jest/common.test.js',
    `test('CommonJS', async () => {
  const { createClient } = await import('@apoint/client');
  const ${names} = await import('@apoint/signature-header');${BODY}`,
  );
}

export function underJest(project: Project): string[] {
  const jest = join(project.folder, 'node_modules', 'jest', 'bin', 'jest.js');
  return project.run(process.execPath, [jest, '--ci', '--runInBand', '--rootDir', 'jest'], ONE_LINE);
}
