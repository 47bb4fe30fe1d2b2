import { expectRefusal, expectSame } from './expectation.js';
import type { Library } from './library.js';
import { fromBase64, fromHex, textOf, type VectorCase } from './vector-file.js';

/**
 * Checks a message with its `Signature` header: builds the content from the fields, parses the header, verifies the signature,
 * and, if the private key is given, signs again to the same bytes.
 */
export async function runSignatureCase(vector: VectorCase, library: Library): Promise<void> {
  if (vector['signatureOverContent'] === 'accept') {
    await expectRefusal(
      library,
      () => contentOf(vector, library),
      'the content of fields that break the rules',
    );
    return verifyOver(fromHex(vector['contentHex']), vector, library);
  }
  if (vector.expect === 'reject') {
    await expectRefusal(
      library,
      () => verifyOver(contentOf(vector, library), vector, library),
      'the message',
    );
    return;
  }
  const content = contentOf(vector, library);
  expectSame(content, fromHex(vector['contentHex']), 'the content to be signed');
  await verifyOver(content, vector, library);
  await signAgain(vector, content, library);
}

function contentOf(vector: VectorCase, library: Library): Uint8Array {
  const { method, uri, clientId, time } = vector as unknown as Record<
    'method' | 'uri' | 'clientId' | 'time',
    string
  >;
  return library.canonicalRequest({ method, uri, clientId, time, body: fromHex(vector['bodyHex']) });
}

async function verifyOver(content: Uint8Array, vector: VectorCase, library: Library): Promise<void> {
  const key = await library.importPublicKey(String(vector['publicKeySpkiBase64']));
  const signature = fromBase64(vector['signatureBase64'] ?? '');
  const header = textOf(vector, 'headerValue') ?? { algorithm: 'RSA256' as const, signature };
  await library.verify({ content, header, key });
}

async function signAgain(vector: VectorCase, content: Uint8Array, library: Library): Promise<void> {
  const source = textOf(vector, 'privateKeyPkcs8Base64');
  const expected = textOf(vector, 'signatureBase64');
  if (!source || !expected) return;
  const { signature } = await library.sign({ content, key: await library.importPrivateKey(source) });
  expectSame(signature, fromBase64(expected), 'the signature made again');
}
