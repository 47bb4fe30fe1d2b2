/** A request with a body of about 1 kB. */
export const MESSAGE = {
  method: 'POST',
  uri: '/api/open/alipay/v1/promotion/benefit/issue',
  clientId: '4Q5Y8W0WSG45P907917',
  time: '2024-05-22T06:42:21+05:30',
  body: new TextEncoder().encode(
    JSON.stringify({ bizNo: '20240522-0001', extendInfo: { text: 'x'.repeat(900) } }),
  ),
} as const;
