import { readFileSync } from 'node:fs';
import { RESULT_CODES } from '@apoint/benefit-issue-types/result-codes';
import { validateRequest, validateResponse } from '@apoint/benefit-issue-types/validate';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formatOpenApi, openApiDocument } from '../scripts/openapi-document.js';
import { request, response } from './bodies.js';

const text = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text);
const operation = document.paths['/api/open/alipay/v1/promotion/benefit/issue'].post;

describe('openapi.json', () => {
  it('is what the schemas say: run `pnpm openapi` if not', () => {
    expect(text).toBe(formatOpenApi());
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    const result = await validator.validate(openApiDocument());
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('protocol 2: names every header of a request and of a response', () => {
    const required = (header: { required?: boolean }): boolean => header.required === true;
    const parameters: { name: string; in: string; required?: boolean }[] = operation.parameters;
    expect(parameters.every((parameter) => parameter.in === 'header')).toBe(true);
    expect(parameters.map((parameter) => [parameter.name, required(parameter)])).toEqual([
      ['Client-Id', true],
      ['Content-Type', true],
      ['Signature', true],
      ['Encrypt', false],
      ['Request-Time', true],
      ['Agent-Token', false],
    ]);
    const headers: Record<string, { required?: boolean }> = operation.responses['200'].headers;
    expect(Object.entries(headers).map(([name, header]) => [name, required(header)])).toEqual([
      ['Client-Id', true],
      ['Content-Type', true],
      ['Signature', true],
      ['Encrypt', false],
      ['Response-Time', true],
      ['Tracer-Id', false],
    ]);
  });

  it('protocol 1: names both hosts', () => {
    expect(document.servers.map(({ url }: { url: string }) => url)).toEqual([
      'https://open.alipay.hk',
      'https://open-id-pre.alipay.com',
    ]);
  });

  it('protocol 9: carries the table of result codes', () => {
    expect(document['x-result-codes']).toEqual(Object.values(RESULT_CODES));
    for (const code of Object.keys(RESULT_CODES)) expect(operation.description).toContain(`| ${code} |`);
  });
});

describe('the schemas of openapi.json', () => {
  const ajv = new Ajv2020({ strict: false });
  const agree = (schemaName: string, validate: (value: unknown) => unknown, values: unknown[]): void => {
    const accepts = ajv.compile(document.components.schemas[schemaName]);
    for (const value of values) {
      let accepted = true;
      try {
        validate(value);
      } catch {
        accepted = false;
      }
      expect([value, accepts(value)]).toEqual([value, accepted]);
    }
  };

  it('agree with the validators on requests', () => {
    const members = [
      'x',
      '',
      'x'.repeat(64),
      'x'.repeat(65),
      0,
      -1,
      1.5,
      2 ** 53,
      null,
      true,
      [],
      {},
      { a: [1] },
    ];
    const names = [
      'bizNo',
      'bizDate',
      'providerUserInfo',
      'benefitIssueMode',
      'benefitIssueDetail',
      'extendInfo',
    ];
    // A schema cannot say that a number anywhere in a body must be kept by JSON.
    const changed = [...names, 'other'].flatMap((name) =>
      members
        .filter((member) => name !== 'other' || member !== 2 ** 53)
        .map((member) => request({ [name]: member })),
    );
    agree('BenefitIssueRequest', validateRequest, [request(), {}, [], null, 'x', ...changed]);
  });

  it('agree with the validators on responses', () => {
    const members = ['x', 1, null, [], {}];
    const result = { resultCode: 'X', resultStatus: 'F' };
    const changed = members.flatMap((member) => [
      response({ result: member }),
      response({ benefitValueInfo: member }),
      ...['resultCode', 'resultStatus', 'resultMessage', 'resultMsg', 'other'].map((name) =>
        response({ result: { ...result, [name]: member } }),
      ),
    ]);
    agree('BenefitIssueResponse', validateResponse, [response(), {}, [], null, ...changed]);
  });
});
