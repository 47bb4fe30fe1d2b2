/** What the packages are used with here. All of it is installed beside the tarballs, and nothing of it is a dependency. */
export const TYPESCRIPT: Readonly<Record<string, string>> = {
  '5.7': '5.7.3',
  '5.8': '5.8.3',
  '5.9': '5.9.3',
  '6.0': '6.0.3',
  '7.0': '7.0.2',
};

/** The last version that brings the server which editors of today ask. */
export const EDITOR = '6.0';

/** The first version whose `nodenext` lets a CommonJS module require an ES module, as Node does from 20.19. */
export const REQUIRES_ESM = '5.8';

export const TOOLS: Readonly<Record<string, string>> = {
  '@opentelemetry/api': '1.9.1',
  '@types/node': '20.19.43',
  esbuild: '0.28.2',
  jest: '30.5.2',
  // The last version for Node 20.
  undici: '7.30.2',
};

export const NEXT: Readonly<Record<string, string>> = {
  next: '16.4.6',
  react: '19.2.0',
  'react-dom': '19.2.0',
};
