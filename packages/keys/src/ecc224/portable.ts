export { generateP224Pkcs8, p224PrivateKey, p224PublicKey } from './portable/p224.js';
