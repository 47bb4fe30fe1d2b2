import { type HandlerAnswer, writtenAnswer } from '@apoint/gateway';
import { ApointError } from '@apoint/primitives/errors';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import { describe, expect, it } from 'vitest';
import { gatewayOf, requestOf, textOf } from './ends.js';

const RESULT = '"result":{"resultCode":"SUCCESS","resultStatus":"S"}';
const WRITTEN = `{ "10": 1.50, "2": "積\\u5206",\n ${RESULT} }`;

async function sent(answer: HandlerAnswer): Promise<string> {
  return textOf((await gatewayOf().exchange(await requestOf(), () => answer)).body);
}

function codeOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return ApointError.is(error) ? error.code : error;
  }
}

describe('an answer that is written already', () => {
  it('is signed byte by byte: order, numbers, blanks and escapes stay', async () => {
    expect(await sent(writtenAnswer(encodeUtf8(WRITTEN)))).toBe(WRITTEN);
  });

  it('is what it was when it was given', async () => {
    const bytes = encodeUtf8(WRITTEN);
    const answer = writtenAnswer(bytes);
    bytes.fill(0x20);
    expect(await sent(answer)).toBe(WRITTEN);
  });

  it('cannot be changed later, however deep', async () => {
    const answer = writtenAnswer(encodeUtf8(`{"a":[{"b":1}],${RESULT}}`)) as unknown as {
      a: { b: number }[];
      result: { resultStatus: string };
    };
    expect(() => {
      answer.result.resultStatus = 'F';
    }).toThrow(TypeError);
    expect(() => answer.a.push({ b: 2 })).toThrow(TypeError);
    expect(() => {
      for (const one of answer.a) one.b = 2;
    }).toThrow(TypeError);
    expect(await sent(answer as never)).toBe(`{"a":[{"b":1}],${RESULT}}`);
  });

  it('a copy of it that says something else is written as it says', async () => {
    const copy = { ...writtenAnswer(encodeUtf8(WRITTEN)), more: true };
    expect(JSON.parse(await sent(copy))).toMatchObject({ more: true });
  });

  it.each([
    ['no JSON', 'SUCCESS', 'JSON_INVALID'],
    ['two values', `{${RESULT}} {}`, 'JSON_INVALID'],
    ['a name twice', `{${RESULT},${RESULT}}`, 'JSON_DUPLICATE_KEY'],
    ['a number that a double does not keep', `{"n":9007199254740993,${RESULT}}`, 'JSON_NUMBER_INEXACT'],
    ['a byte order mark', `\uFEFF{${RESULT}}`, 'JSON_BYTE_ORDER_MARK'],
    ['too deep', `{"n":${'['.repeat(70)}${']'.repeat(70)},${RESULT}}`, 'JSON_TOO_DEEP'],
    ['no result', '{"bizNo":"1"}', 'RESPONSE_INVALID'],
    ['a list', `[{${RESULT}}]`, 'RESPONSE_INVALID'],
    [
      'a status that is no text',
      '{"result":{"resultCode":"SUCCESS","resultStatus":true}}',
      'RESPONSE_INVALID',
    ],
    ['no code', '{"result":{"resultStatus":"F"}}', 'RESPONSE_INVALID'],
    ['nothing', '', 'JSON_INVALID'],
  ])('is refused if it is %s', (_, text, code) => {
    expect(codeOf(() => writtenAnswer(encodeUtf8(text)))).toBe(code);
  });

  it('is refused if it is not UTF-8, or not bytes', () => {
    expect(codeOf(() => writtenAnswer(Uint8Array.of(0x7b, 0xff, 0x7d)))).toBe('TEXT_NOT_UNICODE');
    expect(codeOf(() => writtenAnswer('{}' as never))).toBe('OPTION_INVALID');
  });
});
