// The client of a KMS, as the SDK of a service has one.

/** What a KMS is asked. */
export interface KmsQuestion {
  readonly keyId: string;
  readonly algorithm: 'RSASSA_PKCS1_V1_5_SHA_256' | 'RSAES_OAEP_SHA_256';
  readonly bytes: Uint8Array;
}

/** A connection to a KMS. */
export interface Kms {
  ask(
    operation: 'sign' | 'decrypt',
    question: KmsQuestion,
  ): Promise<Uint8Array>;
}

/** The KMS did not answer, so nothing is known of the key. */
export class KmsDown extends Error {}

const LIMIT_MILLISECONDS = 5000;

export function kmsAt(url: string): Kms {
  return {
    ask: async (operation, { bytes, ...question }) => {
      const body = JSON.stringify({
        ...question,
        base64: Buffer.from(bytes).toString('base64'),
      });
      const signal = AbortSignal.timeout(LIMIT_MILLISECONDS);
      const answer = await fetch(`${url}/${operation}`, {
        method: 'POST',
        body,
        signal,
      }).catch((cause) => {
        throw new KmsDown('The KMS did not answer.', { cause });
      });
      if (!answer.ok) throw new Error(`The KMS refused: ${answer.status}.`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}
