// Only layer 2: seal a body for a recipient, open a body sealed for you. The signature protects the integrity.
import { formatEncryptHeader, generateKeyPair, open, seal } from '@apoint/rsa-aes-envelope';

const { privateKey, publicKey } = await generateKeyPair();

const sealed = await seal({ plaintext: '{"bizNo":"20261123-0001"}', recipient: publicKey, keyVersion: '1' });
const header = formatEncryptHeader(sealed.header);
console.log(`Encrypt: ${header.slice(0, 72)}…`);
console.log(`body:    ${new TextDecoder().decode(sealed.body)}`);

const { plaintext } = await open({ header, body: sealed.body, recipient: privateKey });
console.log(`opened:  ${new TextDecoder().decode(plaintext)}`);
