import type { GatewayResponse, Handler } from '@apoint/gateway';
import type { KeyUnwrapper, Signer } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { gatewayOf, requestOf, SUCCESS, textOf, withHeaders } from './ends.js';
import { atPlatform, client, toPlatform } from './rsa-ends.js';

const SECRET = 'c2VjcmV0LW1hcms';

function leaking(): never {
  throw new Error(SECRET, { cause: new ApointError('SIGNER_FAILED', SECRET) });
}

const leakingHandler: Handler = leaking;

/** Everything of an answer, as text. */
function shown({ status, headers, body }: GatewayResponse): string {
  return [status, JSON.stringify(headers), textOf(body)].join('\n');
}

describe('no answer tells', () => {
  it('what a handler, a look-up, a signer, a clock or an opener threw', async () => {
    const request = await requestOf();
    const sealed = await requestOf({ encryption: toPlatform });
    const signer: Signer = { algorithm: 'RSA256', sign: leaking };
    const unwrapper: KeyUnwrapper = { unwrap: leaking };
    const unavailable: KeyUnwrapper = {
      unwrap: async () => {
        throw new ApointError('KEY_UNAVAILABLE', SECRET, { cause: new Error(SECRET) });
      },
    };
    const answers = [
      await gatewayOf().exchange(request, leakingHandler),
      await gatewayOf({ clients: leaking }).exchange(request, () => SUCCESS),
      await gatewayOf({ signingKeys: signer }).exchange(request, () => SUCCESS),
      await gatewayOf({ now: leaking }).exchange(request, () => SUCCESS),
      await gatewayOf({ createTracerId: leaking }).exchange(request, () => SUCCESS),
      await gatewayOf({ encryption: rsaAes({ openWith: unwrapper }) }).exchange(sealed, () => SUCCESS),
      await gatewayOf({ encryption: rsaAes({ openWith: unavailable }) }).exchange(sealed, () => SUCCESS),
    ];
    for (const answer of answers) expect(shown(answer)).not.toContain(SECRET);
  });

  it('the body of a request that is refused', async () => {
    const answers = await Promise.all(
      [SECRET, `{"token":"${SECRET}"`, `${'['.repeat(65)}"${SECRET}"`, `\uFEFF"${SECRET}"`].flatMap(
        (body) => [
          requestOf({ body }).then((request) => gatewayOf().exchange(request, leakingHandler)),
          requestOf({ body, encryption: toPlatform }).then((request) =>
            gatewayOf({ encryption: atPlatform }).exchange(request, leakingHandler),
          ),
        ],
      ),
    );
    for (const answer of answers) expect(shown(answer)).not.toContain(SECRET);
  });

  it('a header of a request that is refused', async () => {
    const request = await requestOf();
    const names = [
      'Client-Id',
      'Content-Type',
      'Request-Time',
      'Signature',
      'Encrypt',
      'Agent-Token',
    ] as const;
    for (const name of names) {
      for (const value of [SECRET, `${SECRET}=${SECRET}`, `${SECRET}\r\n${SECRET}: 1`]) {
        // A Client-Id is known to all, and is in no answer either until it names a client.
        const answer = await gatewayOf().exchange(withHeaders(request, { [name]: value }), leakingHandler);
        expect(shown(answer)).not.toContain(SECRET);
      }
    }
  });

  it('the plaintext of a sealed answer', async () => {
    const gateway = gatewayOf({
      clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
      encryption: atPlatform,
    });
    const request = await requestOf({ encryption: toPlatform, signingKey: client.privateKey });
    const answer = await gateway.exchange(request, () => ({ ...SUCCESS, note: SECRET }));
    expect(answer.headers).toHaveProperty('Encrypt');
    expect(shown(answer)).not.toContain(SECRET);
    expect(shown(answer)).not.toContain('SUCCESS');
  });
});
