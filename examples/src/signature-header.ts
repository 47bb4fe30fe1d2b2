// Only layer 2: sign any content, verify any content. Keys are accepted in any form.
import {
  ApointError,
  createKeyRing,
  exportPublicKey,
  formatSignatureHeader,
  generateKeyPair,
  importPublicKey,
  sign,
  verify,
} from '@apoint/signature-header';

const { privateKey, publicKey } = await generateKeyPair();
const content = new TextEncoder().encode('POST /notify\nCLIENT.2026-11-23T10:00:00+08:00.{}');

const header = formatSignatureHeader(await sign({ content, key: privateKey, keyVersion: '2' }));
console.log(`${header.slice(0, 72)}…`);

const oneLine = await exportPublicKey(publicKey, 'base64');
const key = createKeyRing({ keys: { '2': await importPublicKey(oneLine) } });
const { keyVersion } = await verify({ content, header, key });
console.log(`verified with version ${keyVersion} of the key`);

try {
  await verify({ content: content.slice(1), header, key });
  throw new Error('a changed content was accepted');
} catch (error) {
  if (!(error instanceof ApointError)) throw error;
  console.log(`changed content: ${error.code}`);
}
