import {
  formatSignatureHeader,
  generateKeyPair,
  parseSignatureHeader,
  sign,
  verify,
} from '@apoint/signature-header';
import { bareKeys, signBare, verifyBare } from '@apoint/tools/bare-operations';
import { MESSAGE } from '@apoint/tools/message';
import type { Comparison } from '../measure.js';
import { repeat, repeatAsync } from '../repeat.js';
import { formatBare, parseBare } from './bare-header.js';
import { benchLayer } from './bench-layer.js';

await benchLayer('signature-header', async () => [
  ...header(),
  ...(await signatures('RSA', 'RSA256')),
  ...(await signatures('P-224', 'ECC224')),
]);

function header(): Comparison[] {
  const parsed = { algorithm: 'RSA256', keyVersion: '1', signature: MESSAGE.body.slice(0, 256) } as const;
  const text = formatSignatureHeader(parsed);
  return [
    {
      what: 'parse a header',
      against: 'split, decodeURIComponent, Buffer.from',
      operations: 10_000,
      subject: repeat(() => parseSignatureHeader(text)),
      reference: repeat(() => parseBare(text)),
    },
    {
      what: 'write a header',
      against: 'encodeURIComponent, Buffer.toString',
      operations: 10_000,
      subject: repeat(() => formatSignatureHeader(parsed)),
      reference: repeat(() => formatBare('RSA256', 'signature', parsed.signature)),
    },
  ];
}

async function signatures(algorithm: 'RSA' | 'P-224', name: string): Promise<Comparison[]> {
  const content = MESSAGE.body;
  const pair = await generateKeyPair({ algorithm });
  const bare = await bareKeys(pair);
  const parsed = await sign({ content, key: pair.privateKey });
  const text = formatSignatureHeader(parsed);
  return [
    {
      what: `${name} sign`,
      against: 'crypto.sign',
      operations: 200,
      subject: repeatAsync(() => sign({ content, key: pair.privateKey })),
      reference: repeat(() => signBare(content, bare)),
    },
    {
      what: `${name} parse and verify`,
      against: 'crypto.verify',
      operations: algorithm === 'RSA' ? 2000 : 200,
      subject: repeatAsync(() => verify({ content, header: text, key: pair.publicKey })),
      reference: repeat(() => verifyBare(content, bare, parsed.signature)),
    },
  ];
}
