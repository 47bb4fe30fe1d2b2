import { expect, it } from 'vitest';
import { minorsIn, versionsModule } from '../dist/versions.js';

it('finds each minor release in a changelog once, the newest first', () => {
  const changelog =
    '# @apoint/primitives\n\n## 0.10.0\n\n### Minor Changes\n\n- a\n\n## 0.2.1\n\n## 0.2.0\n\n### 0.3.0\n\n## 0.1.0\n';
  expect(minorsIn(changelog)).toEqual(['0.10', '0.2', '0.1']);
});

it('before the first release there is nothing to choose', () => {
  expect(versionsModule(minorsIn(''))).toBe('export default [];\n');
});
