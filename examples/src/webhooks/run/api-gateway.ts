// What stands between HTTP and a function: it makes an event of format 2.0 of each request, as the documentation of API Gateway
// tells, and a response of what the function returns. Lambda itself runs nowhere but there.
import { createServer, type IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { handler } from '../lambda.ts';

/** What the function reads of an event. */
type Event = Pick<
  APIGatewayProxyEventV2,
  'version' | 'rawPath' | 'rawQueryString' | 'headers' | 'body' | 'isBase64Encoded'
> & { readonly requestContext: { readonly http: { readonly method: string } } };

const server = createServer(async (request, response) => {
  const result = (await handler(
    (await eventOf(request)) as APIGatewayProxyEventV2,
    {} as never,
    () => {},
  )) as APIGatewayProxyStructuredResultV2;
  response.writeHead(result.statusCode ?? 200, result.headers as Record<string, string>).end(result.body);
});
server.listen(0, '127.0.0.1', () => console.log('listening on', server.address()));

async function eventOf(request: IncomingMessage): Promise<Event> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const [rawPath = '', rawQueryString = ''] = (request.url ?? '').split('?');
  return {
    version: '2.0',
    rawPath,
    rawQueryString,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    requestContext: { http: { method: request.method ?? '' } },
    body: Buffer.concat(chunks).toString(),
    isBase64Encoded: false,
  };
}
