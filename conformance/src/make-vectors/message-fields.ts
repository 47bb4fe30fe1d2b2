/** The fields that the content to be signed is built from (protocol 3). */
export interface MessageFields {
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: string;
  readonly body: Buffer;
}

/** The fields of most cases; a case changes what it is about. */
export const USUAL_FIELDS: MessageFields = {
  method: 'POST',
  uri: '/api/open/alipay/v1/promotion/benefit/issue',
  clientId: '4Q5Y8W0WSG45P907917',
  time: '2024-05-22T06:42:21+05:30',
  body: Buffer.from('{"bizNo":"V0001"}'),
};

export function fieldsWith(changes: Partial<MessageFields>): MessageFields {
  return { ...USUAL_FIELDS, ...changes };
}

/** The content to be signed, joined without any check of the fields. */
export function contentOf({ method, uri, clientId, time, body }: MessageFields): Buffer {
  return Buffer.concat([Buffer.from(`${method} ${uri}\n${clientId}.${time}.`), body]);
}
