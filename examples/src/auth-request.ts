// Verify only, for an existing proxy: a small server answers 200 or 401 to "may this pass?". It has no
// private key, so encrypted requests pass sealed. auth-request.md has the configurations for Envoy and nginx.
import { createGateway, createVerifier, generateKeyPair } from '@apoint/gateway';
import { nodeHandler } from '@apoint/gateway/node';
import { writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { authListener, type OriginalLine } from './auth-request/auth-server.js';
import { isNginxHere, startNginx } from './auth-request/nginx.js';
import { askingProxy } from './auth-request/proxy.js';
import { startServer } from './auth-request/server.js';
import { check, failures } from './quickstart/check.js';
import { heading } from './quickstart/print.js';

const CLIENT_ID = 'CLIENT_0001';
const client = await generateKeyPair();
const platform = await generateKeyPair();
const toPlatform = rsaAes({ sealFor: platform.publicKey });
const clients = { [CLIENT_ID]: { verificationKeys: client.publicKey } };

// Behind the proxy: the gateway that has the keys. It does not trust the claims of the first server.
let handled = 0;
const { privateKey } = platform;
const gateway = createGateway({
  clients,
  signingKeys: privateKey,
  encryption: rsaAes({ openWith: privateKey }),
  replay: 'unchecked',
});
const handler = () => {
  handled++;
  return { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };
};
const upstream = await startServer(nodeHandler({ gateway, handler }));

await runBehind(asking('request-line'), 'request-line', 'Asked as Envoy asks: the request itself');
await runBehind(
  asking('x-original'),
  'x-original',
  'Asked as nginx asks: the line in X-Original-Method and X-Original-URI',
);
if (isNginxHere()) await runBehind(startNginx, 'x-original', 'Asked by nginx itself, as in auth-request.md');
else console.log('\nnginx and its njs module are not installed, so this was not tried with them.');
upstream.server.close();
process.exitCode = failures() === 0 ? 0 : 1;

/** A proxy of our own. */
function asking(line: OriginalLine): typeof startNginx {
  return async (authUrl, upstreamUrl) => {
    const { url, server } = await startServer(askingProxy(authUrl, line, upstreamUrl));
    return { url, stop: async () => void server.close() };
  };
}

async function runBehind(start: typeof startNginx, line: OriginalLine, title: string): Promise<void> {
  heading(title);
  handled = 0;
  const verifier = createVerifier({ clients, encryption: 'passed-on' });
  const auth = await startServer(authListener(verifier, line));
  const proxy = await start(auth.url, upstream.url);
  const uri = `/api/open/example?asked=${line}`;

  const plain = await signed(uri, 'plain');
  check((await send(proxy.url, uri, plain)) === '200 SUCCESS', 'a genuine request passes');
  check((await send(proxy.url, uri, plain)) === '401 REQUEST_REPLAYED', 'a second time it does not');
  const other = { ...plain, body: new TextEncoder().encode('{"points":1000000}') };
  check((await send(proxy.url, uri, other)) === '401 SIGNATURE_MISMATCH', 'another body does not pass');
  check((await send(proxy.url, `${uri}&a=1`, plain)) === '401 SIGNATURE_MISMATCH', 'nor does another path');
  const sealed = await signed(uri, 'encrypted');
  check((await send(proxy.url, uri, sealed)) === '200', 'an encrypted request passes, and is opened behind');
  check(handled === 2, 'the gateway behind saw what was genuine, and nothing else');

  await proxy.stop();
  auth.server.close();
}

function signed(uri: string, mode: 'plain' | 'encrypted') {
  return writeRequest({
    ...{ method: 'POST', uri, clientId: CLIENT_ID, signingKey: client.privateKey },
    body: '{"points":1}',
    encryption: mode === 'encrypted' ? toPlatform : undefined,
  });
}

/** The HTTP status, and the code or the result of the answer; for an encrypted answer only the status. */
async function send(
  url: string,
  uri: string,
  { headers, body }: Pick<Awaited<ReturnType<typeof signed>>, 'headers' | 'body'>,
): Promise<string> {
  const init = { method: 'POST', headers: headers as Record<string, string>, body };
  const answer = await fetch(url + uri, init);
  const text = await answer.text();
  const said = /"resultCode":"(\w+)"/.exec(text)?.[1] ?? (/^[A-Z_]+$/.test(text) ? text : '');
  return `${answer.status} ${said}`.trim();
}
