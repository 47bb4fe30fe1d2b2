import { canonicalRequest } from '@apoint/canonical-request';
import { claimResponse, HEADER } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import type { Sandbox } from '@apoint/sandbox';
import { verify } from '@apoint/signature-header';
import { check } from './check.js';
import { line, message } from './print.js';
import type { RecordedExchange } from './recording-fetch.js';

const SHOWN: readonly string[] = Object.values(HEADER).filter((name) => name !== HEADER.contentType);

/** Prints one exchange, rebuilt from the recorded messages with the layers that made it. */
export async function printExchange(exchange: RecordedExchange, sandbox: Sandbox): Promise<void> {
  await printRequest(exchange, sandbox);
  if (exchange.response) await printResponse(exchange, sandbox);
  else message('answer', 'none: the connection broke, so nobody here knows what happened');
}

async function printRequest(exchange: RecordedExchange, { clientKeys }: Sandbox): Promise<void> {
  const { method, url, requestHeaders, requestBody } = exchange;
  const content = canonicalRequest({
    method,
    uri: url.pathname + url.search,
    clientId: requestHeaders[HEADER.clientId] ?? '',
    time: requestHeaders[HEADER.requestTime] ?? '',
    body: requestBody,
  });
  const header = requestHeaders[HEADER.signature] ?? '';
  await verify({ content, header, key: clientKeys.signing.publicKey });
  message('request', `${method} ${url.pathname}`);
  for (const name of SHOWN.filter((one) => requestHeaders[one])) line(name, requestHeaders[name] ?? '');
  line('body', text(requestBody));
  line('what is signed', text(content));
}

async function printResponse(
  exchange: RecordedExchange,
  { clientId, clientKeys, platformKeys }: Sandbox,
): Promise<void> {
  const { method, url, response } = exchange;
  if (!response) return;
  const { headers, body } = response;
  const request = { method, uri: url.pathname + url.search, clientId };
  const verified = await claimResponse({ request, headers }).verify({ body, keys: platformKeys.signing });
  const opened = await verified.open(rsaAes({ openWith: clientKeys.encryption.privateKey }));
  message('answer', `HTTP ${response.status}`);
  for (const name of SHOWN.filter((one) => headers.has(one))) line(name, headers.get(name) ?? '');
  line('body', text(response.body));
  if (verified.encrypted) line('opened', text(opened.body));
  console.log('');
  const encrypted = Object.hasOwn(exchange.requestHeaders, HEADER.encrypt);
  check(
    verified.encrypted === encrypted,
    `the answer is ${encrypted ? '' : 'not '}encrypted, as the request was`,
  );
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
