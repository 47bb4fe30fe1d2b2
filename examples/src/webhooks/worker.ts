import { type FetchHandler, fetchHandler } from '@apoint/gateway/fetch';
import { gatewayFrom, type Secrets } from './gateway-from-secrets.ts';
import { handler } from './handler.ts';

let answer: Promise<FetchHandler> | undefined;

export default {
  async fetch(request: Request, secrets: Secrets): Promise<Response> {
    answer ??= gatewayFrom(secrets).then((gateway) =>
      fetchHandler({ gateway, handler }),
    );
    return (await answer)(request);
  },
};
