import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { gatewayFrom } from './gateway-from-secrets.ts';
import { handler as webhook } from './handler.ts';

const gateway = await gatewayFrom(process.env);

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const { rawPath, rawQueryString, isBase64Encoded, body = '' } = event;
  const request = {
    method: event.requestContext.http.method,
    uri: rawQueryString === '' ? rawPath : `${rawPath}?${rawQueryString}`,
    headers: event.headers,
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
  const answer = await gateway.exchange(request, webhook);
  return {
    statusCode: answer.status,
    headers: { ...answer.headers },
    body: new TextDecoder().decode(answer.body),
  };
};
