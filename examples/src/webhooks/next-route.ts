import { type FetchHandler, fetchHandler } from '@apoint/gateway/fetch';
import { gatewayFrom } from './gateway-from-secrets.ts';
import { handler } from './handler.ts';

let answer: Promise<FetchHandler> | undefined;

// The gateway is made by the first request: Next loads this file while it
// builds, where there are no secrets.
export async function POST(request: Request): Promise<Response> {
  answer ??= gatewayFrom(process.env).then((gateway) =>
    fetchHandler({ gateway, handler }),
  );
  return (await answer)(request);
}
