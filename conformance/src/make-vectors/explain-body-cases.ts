import { BODY, type Draft } from './explain-case.js';

const rewritten = (title: string, signed: string | Buffer, sent: string | Buffer = BODY): Draft => ({
  title,
  sent: { body: sent },
  signed: { body: signed },
  expect: { verdict: 'mismatch', cause: 'BODY_REWRITTEN' },
});
const inCharset = (title: string, charset: string, signed: Buffer, sent: string | Buffer): Draft => ({
  title,
  sent: { body: sent },
  signed: { body: signed },
  expect: { verdict: 'mismatch', cause: 'BODY_CHARSET', detail: { charset } },
});

const PRETTY = JSON.stringify(JSON.parse(BODY), null, 2);
const PYTHON =
  '{"bizNo": "order-7", "amount": {"value": 1800, "currency": "HKD"}, "name": "\\u9673\\u5927\\u6587", "url": "https://shop.example/a?x=1&y=<2>", "note": "Caf\\u00e9", "list": [1, 2], "none": {}}';
const PHP =
  '{"bizNo":"order-7","amount":{"value":1800,"currency":"HKD"},"name":"\\u9673\\u5927\\u6587","url":"https:\\/\\/shop.example\\/a?x=1&y=<2>","note":"Caf\\u00e9","list":[1,2],"none":{}}';
const GO =
  '{"bizNo":"order-7","amount":{"value":1800,"currency":"HKD"},"name":"陳大文","url":"https://shop.example/a?x=1\\u0026y=\\u003c2\\u003e","note":"Café","list":[1,2],"none":{}}';
const SORTED =
  '{"amount":{"currency":"HKD","value":1800},"bizNo":"order-7","list":[1,2],"name":"陳大文","none":{},"note":"Café","url":"https://shop.example/a?x=1&y=<2>"}';
const JACKSON =
  '{\n  "bizNo" : "order-7",\n  "amount" : {\n    "value" : 1800,\n    "currency" : "HKD"\n  },\n  "name" : "陳大文",\n  "url" : "https://shop.example/a?x=1&y=<2>",\n  "note" : "Café",\n  "list" : [ 1, 2 ],\n  "none" : { }\n}';
const DOT_NET =
  '{"bizNo":"order-7","amount":{"value":1800,"currency":"HKD"},"name":"\\u9673\\u5927\\u6587","url":"https://shop.example/a?x=1\\u0026y=\\u003C2\\u003E","note":"Caf\\u00E9","list":[1,2],"none":{}}';
const CHINESE = '{"name":"中文"}';
const FRENCH = '{"note":"Café"}';

/** Bodies that were written again, emptied, or in another charset. The spellings of other writers are written out. */
export const BODY_CASES: readonly Draft[] = [
  rewritten('signed pretty with two blanks, sent compact', PRETTY),
  rewritten('signed pretty with four blanks, sent compact', JSON.stringify(JSON.parse(BODY), null, 4)),
  rewritten('signed pretty with tabs, sent compact', JSON.stringify(JSON.parse(BODY), null, '\t')),
  rewritten('signed pretty with CRLF, sent compact', PRETTY.replace(/\n/g, '\r\n')),
  rewritten('signed compact, sent pretty with two blanks', BODY, PRETTY),
  rewritten('signed pretty with a line feed at the end, sent compact', `${PRETTY}\n`),
  rewritten('signed as by Python, sent compact', PYTHON),
  rewritten('signed compact, sent as by Python', BODY, PYTHON),
  rewritten(
    'signed as by Python without escapes',
    BODY.replace(/":/g, '": ').replace(/,"/g, ', "').replace('[1,2]', '[1, 2]'),
  ),
  rewritten('signed as by PHP', PHP),
  rewritten('signed compact, sent as by PHP', BODY, PHP),
  rewritten('signed with slashes escaped, letters not', BODY.replace(/\//g, '\\/')),
  rewritten('signed as by Go', GO),
  rewritten('signed compact, sent as by Go', BODY, GO),
  rewritten('signed sorted', SORTED),
  rewritten(
    'signed sorted and as by Python',
    JSON.stringify(JSON.parse(SORTED)).replace(/":/g, '": ').replace(/,"/g, ', "').replace('[1,2]', '[1, 2]'),
  ),
  rewritten('signed as by Jackson, pretty', JACKSON),
  rewritten('signed as by .NET', DOT_NET),
  rewritten('signed pretty, sent as by PHP', PRETTY, PHP),
  rewritten(
    'signed with a fraction in numbers',
    BODY.replace('1800', '1800.0').replace('[1,2]', '[1.0,2.0]'),
  ),
  rewritten('signed without a null member', '{"a":1}', '{"a":1,"b":null}'),
  rewritten('a line feed was added', BODY, `${BODY}\n`),
  rewritten('a line feed was lost', `${BODY}\n`),
  rewritten('CRLF was added', BODY, `${BODY}\r\n`),
  rewritten('line feeds became CRLF', PRETTY, PRETTY.replace(/\n/g, '\r\n')),
  rewritten('CRLF became line feeds', PRETTY.replace(/\n/g, '\r\n'), PRETTY),
  rewritten('a byte order mark was added', BODY, `\ufeff${BODY}`),
  rewritten('a byte order mark was lost', `\ufeff${BODY}`),
  rewritten('blanks were put around it', BODY, `  ${BODY}  `),
  rewritten('signed as a text of JSON', JSON.stringify(BODY)),
  rewritten('signed with every plus a blank', '{"a":"x y"}', '{"a":"x+y"}'),
  rewritten(
    'signed with HTML quotes',
    BODY.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  ),
  inCharset('signed in GBK', 'gbk', Buffer.from('{"name":"\xd6\xd0\xce\xc4"}', 'latin1'), CHINESE),
  inCharset('signed in Big5', 'big5', Buffer.from('{"name":"\xa4\xa4\xa4\xe5"}', 'latin1'), CHINESE),
  inCharset('signed in Latin-1', 'iso-8859-1', Buffer.from(FRENCH, 'latin1'), FRENCH),
  inCharset('signed in UTF-16LE', 'utf-16le', Buffer.from(CHINESE, 'utf16le'), CHINESE),
  inCharset('signed in ASCII with question marks', 'us-ascii', Buffer.from('{"note":"Caf?"}'), FRENCH),
  inCharset('signed with U+FFFD for each letter', 'utf-8', Buffer.from('{"name":"\ufffd\ufffd"}'), CHINESE),
  inCharset('signed in UTF-8 twice', 'utf-8', Buffer.from(Buffer.from(CHINESE).toString('latin1')), CHINESE),
  inCharset(
    'signed in UTF-8, sent in GBK',
    'utf-8',
    Buffer.from(CHINESE),
    Buffer.from('{"name":"\xd6\xd0\xce\xc4"}', 'latin1'),
  ),
  inCharset('signed in UTF-8, sent in Latin-1', 'utf-8', Buffer.from(FRENCH), Buffer.from(FRENCH, 'latin1')),
  inCharset(
    'signed in UTF-8, sent in UTF-8 twice',
    'utf-8',
    Buffer.from(CHINESE),
    Buffer.from(Buffer.from(CHINESE).toString('latin1')),
  ),
  {
    title: 'an empty body was signed',
    signed: { body: '' },
    expect: { verdict: 'mismatch', cause: 'BODY_EMPTY_SIGNED' },
  },
  {
    title: 'the body was changed',
    signed: { body: BODY.replace('1800', '18000') },
    expect: { verdict: 'mismatch', cause: 'CONTENT_UNKNOWN', detail: { key: 'platform', hash: 'sha256' } },
  },
];
