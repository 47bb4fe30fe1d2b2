import { exportPublicKey, importPrivateKey, importPublicKey, type KeyWrap } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { toHex } from '@apoint/primitives/hex';
import { open } from '@apoint/rsa-aes-envelope';
import { verify } from '@apoint/signature-header';
import type { VectorCase, VectorKind } from '@apoint/vectors';

/** What an implementation answered: any JSON object. */
export interface Answer {
  readonly [member: string]: unknown;
}

const ENCODINGS = { signatureDerHex: 'der', signatureP1363Hex: 'p1363' } as const;
const HEX = /^([\da-f]{2})*$/i;

/** What is wrong with an answer to a case; `undefined` if nothing is. */
export async function judge(
  vector: VectorCase,
  kind: VectorKind,
  answer: Answer,
): Promise<string | undefined> {
  if (kind === 'ecdsa') return judgeEcdsa(vector, answer);
  const wrong = judgeWord(vector, answer, 'result');
  if (wrong || vector.expect === 'reject') return wrong;
  return kind === 'signature' ? judgeSignature(vector, answer) : judgeEnvelope(vector, answer);
}

function judgeWord({ expect }: VectorCase, answer: Answer, member: string): string | undefined {
  const word = answer[member];
  if (word === expect) return undefined;
  if (word === 'accept') return `${member}: it accepts what must be refused`;
  if (word === 'reject') return `${member}: it refuses what must be accepted`;
  return `${member} must be "accept" or "reject"`;
}

function judgeSignature(vector: VectorCase, answer: Answer): string | undefined {
  if (answer['contentHex'] !== vector['contentHex']) return differs('contentHex', 'the content to be signed');
  if (vector['privateKeyPkcs8Base64'] === undefined) return undefined;
  return answer['signatureBase64'] === vector['signatureBase64']
    ? undefined
    : differs('signatureBase64', 'the signature over contentHex with privateKeyPkcs8Base64');
}

/** An envelope is random, so it is judged by opening it. */
async function judgeEnvelope(vector: VectorCase, answer: Answer): Promise<string | undefined> {
  const { plaintextHex } = vector;
  if (answer['plaintextHex'] !== plaintextHex) return differs('plaintextHex', 'the opened body');
  const { sealedHeaderValue: header, sealedBodyBase64: body } = answer;
  if (typeof header !== 'string' || typeof body !== 'string')
    return 'sealedHeaderValue and sealedBodyBase64 must be texts: the plaintext sealed anew for the same key';
  const recipient = await importPrivateKey(String(vector['recipientPrivateKeyPkcs8Base64']));
  const profile = { keyWrap: keyWrapOf(vector) };
  return because('the envelope that it sealed', async () => {
    const { plaintext } = await open({ header, body, recipient, profile });
    return toHex(plaintext) === plaintextHex
      ? undefined
      : differs('sealedBodyBase64', 'the plaintext sealed');
  });
}

async function judgeEcdsa(vector: VectorCase, answer: Answer): Promise<string | undefined> {
  for (const [member, encoding] of Object.entries(ENCODINGS)) {
    const wrong = vector[member] === undefined ? undefined : judgeWord(vector, answer, encoding);
    if (wrong) return wrong;
  }
  const signed = (answer['signed'] ?? {}) as Answer;
  for (const member of Object.keys(vector).filter((name) => name.startsWith('privateKey'))) {
    const wrong = await judgeSigned(vector, member, signed[member]);
    if (wrong) return wrong;
  }
  return undefined;
}

/** An ECDSA signature is random, so it is judged by verifying it. */
async function judgeSigned(vector: VectorCase, member: string, hex: unknown): Promise<string | undefined> {
  if (typeof hex !== 'string' || !HEX.test(hex))
    return `signed.${member} must be a signature in DER over contentHex with that key, in hexadecimal digits`;
  const hash = String(vector['hash']) === 'SHA-224' ? 'sha224' : 'sha256';
  const ecdsa = { hash, encoding: 'der' } as const;
  const own = await importPrivateKey(String(vector[member]), { ecdsa });
  const key = await importPublicKey(await exportPublicKey(own, 'base64'), { ecdsa });
  const header = { algorithm: 'ECC224' as const, signature: bytesOf(hex) };
  return because(`signed.${member}`, async () => {
    await verify({ content: bytesOf(String(vector['contentHex'])), header, key });
    return undefined;
  });
}

async function because(what: string, check: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await check();
  } catch (error) {
    if (ApointError.is(error)) return `${what} is refused: ${error.code}`;
    throw error;
  }
}

function differs(member: string, what: string): string {
  return `${member} differs from ${what}`;
}

/** The name that JCA gives the transformation, e.g. `RSA/ECB/OAEPWithSHA-256AndMGF1Padding`. */
function keyWrapOf(vector: VectorCase): KeyWrap {
  const name = String(vector['keyWrap'] ?? '');
  if (!/OAEP/i.test(name)) return 'RSAES-PKCS1-v1_5';
  return /256/.test(name) ? 'RSA-OAEP-256' : 'RSA-OAEP';
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}
