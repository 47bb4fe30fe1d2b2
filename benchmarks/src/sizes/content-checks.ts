import type { Built } from './build-bundle.js';
import type { Layer } from './bundles.js';

/** The marks of a layer in a bundle: its files, and words in it that survive minification. */
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

/** One statement about a bundle, and the evidence against it. */
export interface Check {
  readonly statement: string;
  readonly against: readonly string[];
}

/** Checks that forbidden parts are not in a bundle, by files and by words, and that it has no imports left. */
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

/** Checks that each mark is found in a bundle that has the layer. Otherwise its absence in others would prove nothing. */
export function checkMarks(all: Built): Check[] {
  return Object.entries(MARKS).flatMap(([layer, { file, word }]) => {
    const sides: Marks[] = [...(file ? [{ file }] : []), ...(word ? [{ word }] : [])];
    return sides.map((mark) => ({
      statement: `all there is: ${layer} is found by its ${mark.file ? 'files' : 'words'}`,
      against: found(all, mark).length > 0 ? [] : [String(mark.file ?? mark.word)],
    }));
  });
}
