import { expect, it } from 'vitest';
import { testPair } from '../../test-keys/index.js';
import { runEnvelopeCase } from '../dist/envelope-case.js';
import { WORKSPACE } from '../dist/library.js';

it.each(['RSA/ECB/OAEPWithSHA-384AndMGF1Padding', 'RSA-OAEP-512', 'RSA/ECB/OAEPWithSHA224AndMGF1Padding'])(
  'a vector under %s is not run under another hash, as its refusal would pass',
  async (keyWrap) => {
    const vector = {
      id: 'x',
      expect: 'reject',
      keyWrap,
      recipientPrivateKeyPkcs8Base64: testPair('RSA-2048').privateKey,
      headerValue: 'algorithm=RSA_AES,symmetricKey=AAAA',
      bodyBase64: 'AAAA',
    } as const;
    await expect(runEnvelopeCase(vector, WORKSPACE)).rejects.toThrow(keyWrap);
  },
);
