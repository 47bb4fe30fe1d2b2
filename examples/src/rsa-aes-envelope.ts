// Layer 2 alone: seal a body for someone, open one that was sealed for you. Integrity is the signature's business.
import { formatEncryptHeader, generateKeyPair, open, seal } from '@apoint/rsa-aes-envelope';

const { privateKey, publicKey } = await generateKeyPair();

const sealed = await seal({ plaintext: '{"bizNo":"20261123-0001"}', recipient: publicKey, keyVersion: '1' });
const header = formatEncryptHeader(sealed.header);
console.log(`Encrypt: ${header.slice(0, 72)}…`);
console.log(`body:    ${new TextDecoder().decode(sealed.body)}`);

const { plaintext } = await open({ header, body: sealed.body, recipient: privateKey });
console.log(`opened:  ${new TextDecoder().decode(plaintext)}`);
