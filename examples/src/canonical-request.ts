// Only layer 1: which bytes exactly are signed? For a log, for tests in another language, for your own signer.
import { canonicalRequest, checkFreshness, formatTime, parseTime } from '@apoint/canonical-request';

const time = formatTime(new Date(), { offsetMinutes: 8 * 60 });
const content = canonicalRequest({
  method: 'POST',
  uri: '/api/open/alipay/v1/promotion/benefit/issue',
  clientId: '4Q5Y8W0WSG45P907917',
  time,
  body: '{"bizNo":"20261123-0001"}',
});
checkFreshness({ time: parseTime(time) });
console.log(new TextDecoder().decode(content));
