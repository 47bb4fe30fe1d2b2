import { formatTime } from '@apoint/canonical-request';
import { type OutgoingMessage, writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { MESSAGE } from '@apoint/tools/message';
import { CLIENT_ID, type Ends, type Mode } from './modes.js';

/** This many requests of one mode, each with different bytes. */
export async function makeRequests(
  mode: Mode,
  { client, platform }: Ends,
  count: number,
): Promise<OutgoingMessage[]> {
  const { method, uri, body } = MESSAGE;
  const envelopes = rsaAes({ sealFor: platform.publicKey });
  const write = (i: number): Promise<OutgoingMessage> =>
    writeRequest({
      method,
      uri,
      clientId: CLIENT_ID,
      time: formatTime(i * 1000),
      body,
      signingKey: client.privateKey,
      encryption: mode === 'sealed' ? envelopes : undefined,
    });
  return Promise.all(Array.from({ length: count }, (_, i) => write(i)));
}
