import type { Built } from './build-bundle.js';
import type { Layer } from './bundles.js';

/** By what a layer is known in a bundle: its files, or words of it that survive minification. */
interface Marks {
  readonly file?: RegExp;
  readonly word?: RegExp;
}

const MARKS: Readonly<Record<Layer, Marks>> = {
  'P-224': { file: /^@noble\/(curves|hashes)\/|^@apoint\/keys\/dist\/ecc224\// },
  signing: { file: /^@apoint\/signature-header\/dist\/sign\.js$/, word: /subtle\.sign\(/ },
  verifying: { file: /^@apoint\/signature-header\/dist\/verify\.js$/, word: /subtle\.verify\(/ },
  envelopes: {
    file: /^@noble\/ciphers\/|^@apoint\/rsa-aes-envelope\//,
    word: /RSA_AES|subtle\.encrypt\(/,
  },
  sealing: { file: /\/rsa-aes-envelope\/dist\/seal\.js$/, word: /subtle\.encrypt\(/ },
  opening: {
    file: /\/rsa-aes-envelope\/dist\/(open|unwrap-key|padding\/pkcs1|crypto\/portable\/(decrypt-raw|rsa-private))\.js$/,
    word: /subtle\.(decrypt|unwrapKey)\(|ENVELOPE_OPEN_FAILED/,
  },
  'private keys': { file: /\/rsa-private\.js$|\/import-rsa-pkcs8\.js$/, word: /"pkcs8"/ },
  validators: { file: /^valibot\/|^@apoint\/benefit-issue-types\/dist\/validate/ },
};

/** One statement about a bundle, and what speaks against it. */
export interface Check {
  readonly statement: string;
  readonly against: readonly string[];
}

/** What must not be in a bundle is not, by its files and by its words; and nothing is left to be resolved. */
export function checkContent(built: Built): Check[] {
  const { bundle, imports } = built;
  const layers = bundle.without.map((layer) => ({
    statement: `${bundle.name}: without ${layer}`,
    against: found(built, MARKS[layer]),
  }));
  return [...layers, { statement: `${bundle.name}: imports nothing, node: least of all`, against: imports }];
}

function found({ files, code }: Built, { file, word }: Marks): string[] {
  const paths = files.filter(({ path }) => file?.test(path)).map(({ path }) => path);
  const words = word?.exec(code)?.slice(0, 1) ?? [];
  return [...paths, ...words];
}

/** No mark is worth anything that is never found: what leaves a layer out is compared with what has it. */
export function checkMarks(all: Built): Check[] {
  return Object.entries(MARKS).flatMap(([layer, { file, word }]) => {
    const sides: Marks[] = [...(file ? [{ file }] : []), ...(word ? [{ word }] : [])];
    return sides.map((mark) => ({
      statement: `all there is: ${layer} is found by its ${mark.file ? 'files' : 'words'}`,
      against: found(all, mark).length > 0 ? [] : [String(mark.file ?? mark.word)],
    }));
  });
}
