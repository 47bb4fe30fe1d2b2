// An implementation for `apoint conformance`: it reads a question per line and answers each with a line. Put your own library where
// this one calls @apoint's.
import { createInterface } from 'node:readline';
import { canonicalRequest } from '@apoint/canonical-request';
import { exportPublicKey, importPrivateKey, importPublicKey } from '@apoint/keys';
import { formatEncryptHeader, open, seal } from '@apoint/rsa-aes-envelope';
import { sign, verify } from '@apoint/signature-header';

const ANSWERS = { signature, envelope, ecdsa };

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const answer = await ANSWERS[question.kind](question);
  process.stdout.write(`${JSON.stringify({ id: question.id, ...answer })}\n`);
}

async function signature({ headerValue, bodyHex, publicKeySpkiBase64, privateKeyPkcs8Base64, ...fields }) {
  try {
    const { method, uri, clientId, time } = fields;
    const content = canonicalRequest({ method, uri, clientId, time, body: bytes(bodyHex) });
    await verify({ content, header: headerValue, key: await importPublicKey(publicKeySpkiBase64) });
    const answer = { result: 'accept', contentHex: hex(content) };
    if (!privateKeyPkcs8Base64) return answer;
    const made = await sign({ content, key: await importPrivateKey(privateKeyPkcs8Base64) });
    return { ...answer, signatureBase64: Buffer.from(made.signature).toString('base64') };
  } catch {
    return { result: 'reject' };
  }
}

async function envelope({ keyWrap, headerValue, bodyBase64, recipientPrivateKeyPkcs8Base64 }) {
  const recipient = await importPrivateKey(recipientPrivateKeyPkcs8Base64);
  const profile = { keyWrap: nameOf(keyWrap) };
  try {
    const { plaintext } = await open({ header: headerValue, body: bodyBase64, recipient, profile });
    const publicKey = await importPublicKey(await exportPublicKey(recipient, 'pem'));
    const { header, body } = await seal({ plaintext, recipient: publicKey, profile });
    const sealed = { sealedHeaderValue: formatEncryptHeader(header), sealedBodyBase64: text(body) };
    return { result: 'accept', plaintextHex: hex(plaintext), ...sealed };
  } catch {
    return { result: 'reject' };
  }
}

async function ecdsa(question) {
  const { signatureDerHex, signatureP1363Hex, contentHex } = question;
  const content = bytes(contentHex);
  const answer = { der: await judged(question, content, signatureDerHex, 'der'), signed: {} };
  if (signatureP1363Hex !== undefined)
    answer.p1363 = await judged(question, content, signatureP1363Hex, 'p1363');
  for (const name of Object.keys(question).filter((member) => member.startsWith('privateKey'))) {
    const key = await importPrivateKey(question[name], {
      ecdsa: { hash: hashOf(question), encoding: 'der' },
    });
    answer.signed[name] = hex((await sign({ content, key })).signature);
  }
  return answer;
}

async function judged(question, content, signatureHex, encoding) {
  try {
    const key = await importPublicKey(question.publicKeySpkiPem, {
      ecdsa: { hash: hashOf(question), encoding },
    });
    await verify({ content, header: { algorithm: 'ECC224', signature: bytes(signatureHex) }, key });
    return 'accept';
  } catch {
    return 'reject';
  }
}

function hashOf({ hash }) {
  return hash === 'SHA-224' ? 'sha224' : 'sha256';
}

function nameOf(keyWrap) {
  if (!keyWrap.includes('OAEP')) return 'RSAES-PKCS1-v1_5';
  return keyWrap.includes('256') ? 'RSA-OAEP-256' : 'RSA-OAEP';
}

function bytes(digits) {
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}

/** Base64 came as the bytes of its letters. */
function text(letters) {
  return Buffer.from(letters).toString('latin1');
}

function hex(some) {
  return Buffer.from(some).toString('hex');
}
