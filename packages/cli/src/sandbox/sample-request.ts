import { randomBytes } from 'node:crypto';
import { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
import type { PrivateKey } from '@apoint/keys';
import { writeRequest } from '@apoint/message';
import { decodeUtf8 } from '@apoint/primitives/utf8';

/** A request that a partner would send now, signed. */
export interface SampleRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const BIZ_NO_BYTES = 6;

/** "Issue A. Point" under a new `bizNo`, signed with the time of this machine. */
export async function sampleRequest(
  url: string,
  clientId: string,
  signingKey: PrivateKey,
): Promise<SampleRequest> {
  const request = {
    bizNo: `sample-${randomBytes(BIZ_NO_BYTES).toString('hex')}`,
    providerUserInfo: { id: 'user-1' },
    benefitIssueMode: 'BENEFIT_PRODUCT_ID',
    benefitIssueDetail: {},
  };
  const line = { method: 'POST', uri: ISSUE_URI, clientId };
  const { headers, body } = await writeRequest({ ...line, signingKey, body: JSON.stringify(request) });
  return { url: url + ISSUE_URI, headers: headers as Record<string, string>, body: decodeUtf8(body) };
}

/** A command line for a POSIX shell. Neither a header of this wire nor this body has a single quote. */
export function curlOf({ url, headers, body }: SampleRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`);
  return [`curl -i '${url}'`, ...lines, `--data-binary '${body}'`].join(' \\\n  ');
}

/** The format of REST Client, of JetBrains' HTTP Client, and of others. */
export function httpOf({ url, headers, body }: SampleRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${url}`, ...lines, '', body].join('\n');
}
