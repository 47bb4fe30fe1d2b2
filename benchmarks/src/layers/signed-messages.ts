import { canonicalRequest, formatTime } from '@apoint/canonical-request';
import { formatSignatureHeader, type PrivateKey, sign } from '@apoint/signature-header';
import { MESSAGE } from '@apoint/tools/message';

/** A request ready to verify. */
export interface SignedRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The fixed clock of both ends, so that messages do not get too old during a long run. */
export const NOW: number = Date.now();

const { method, uri, clientId } = MESSAGE;
const ISSUED = '{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}';

/** A request with a body of 1 kB that has the number in it. */
export async function signedRequest(key: PrivateKey, number: number): Promise<SignedRequest> {
  const time = formatTime(NOW);
  const body = new TextEncoder().encode(JSON.stringify({ number, text: 'x'.repeat(900) }));
  const content = canonicalRequest({ method, uri, clientId, time, body });
  return { method, uri, headers: { 'Request-Time': time, ...(await headersOf(content, key)) }, body };
}

/** Answers for any request of the client. */
export async function answering(key: PrivateKey): Promise<() => Response> {
  const time = formatTime(NOW);
  const content = canonicalRequest({ method, uri, clientId, time, body: ISSUED });
  const headers = { 'Response-Time': time, ...(await headersOf(content, key)) };
  return () => new Response(ISSUED, { headers });
}

async function headersOf(content: Uint8Array, key: PrivateKey): Promise<Record<string, string>> {
  const signature = formatSignatureHeader(await sign({ content, key, keyVersion: '1' }));
  return { 'Client-Id': clientId, 'Content-Type': 'application/json; charset=UTF-8', Signature: signature };
}
