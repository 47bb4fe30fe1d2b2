import { toJsonSchema } from '@valibot/to-json-schema';
import { ISSUE_URI } from '../dist/endpoint.js';
import { RESULT_CODES } from '../dist/result-codes.js';
import { requestSchema, responseSchema } from '../dist/validate/body-schemas.js';
import { REQUEST_HEADERS, RESPONSE_HEADERS } from './openapi-headers.js';
import { MEMBER_DESCRIPTIONS } from './openapi-members.js';

/** The OpenAPI 3.1 document of the endpoint. Every object is written in the order it is to have in the file. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'AlipayHK: Issue A. Point',
      version: 'v1',
      summary: 'Issues A.Point to AlipayHK users.',
      description: INFO,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: 'https://open.alipay.hk', description: `Production. ${SIBLING_HOST}` },
      { url: 'https://open-id-pre.alipay.com', description: `Testing. ${SIBLING_HOST}` },
    ],
    paths: { [ISSUE_URI]: { post: operation() } },
    components: {
      schemas: {
        BenefitIssueRequest: bodySchema(requestSchema),
        BenefitIssueResponse: bodySchema(responseSchema),
      },
    },
    'x-result-codes': Object.values(RESULT_CODES),
  };
}

export function formatOpenApi() {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}

const INFO =
  `Not a document of the platform's: it is written after the published page of the endpoint, and each
description tells how sure its statement is.

- [S] the published page says so.
- [D] another public page of the same platform says so.
- [P] two or more independent implementations do so.
- [I] inferred.

Signatures, times and the envelope of an encrypted body are beyond what OpenAPI can say; a body that this document
allows may still be refused for them.`.replaceAll(/(?<!\n)\n(?![\n-])/g, ' ');

const SIBLING_HOST =
  'Given for sibling APIs of the same gateway [D]; ask the platform which host serves you.';

function operation() {
  return {
    operationId: 'issueBenefit',
    summary: 'Issue A. Point',
    description: `${REPEATING}\n\n${resultCodeTable()}`,
    parameters: REQUEST_HEADERS.map((header) => ({ name: header.name, in: 'header', ...rest(header) })),
    requestBody: {
      description: 'Plain JSON, or the base64 text of the encrypted JSON when the Encrypt header is there.',
      required: true,
      content: content('BenefitIssueRequest'),
    },
    responses: {
      200: {
        description:
          'The answer, of whatever outcome: `result` tells. Trust it only if its signature verifies.',
        headers: Object.fromEntries(RESPONSE_HEADERS.map((header) => [header.name, rest(header)])),
        content: content('BenefitIssueResponse'),
      },
    },
  };
}

const REPEATING =
  'A repeat with the same bizNo and the same content gets the first answer and issues nothing again [S]; ' +
  'the same bizNo with other content is an error [D]. So a repeat keeps the body and renews only Request-Time, ' +
  'the signature and the envelope.';

function resultCodeTable() {
  const rows = Object.values(RESULT_CODES).map(
    ({ code, status, meaning, advice }) => `| ${code} | ${status} | ${meaning} | ${advice} |`,
  );
  return [
    'Result codes [S]. Others occur: `resultStatus` decides then, and one that is not S, F or U means unknown.',
    '',
    '| code | status | meaning | what to do |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function content(schemaName) {
  const encrypted = 'Base64 of the encrypted JSON. Siblings send encrypted bodies with this media type [P].';
  return {
    'application/json': { schema: { $ref: `#/components/schemas/${schemaName}` } },
    'text/plain': { schema: { type: 'string', contentEncoding: 'base64', description: encrypted } },
  };
}

function rest({ description, required, schema, example }) {
  return { description, ...(required ? { required } : {}), schema, ...(example ? { example } : {}) };
}

function bodySchema(schema) {
  // "output": of the steps that make up an object only the last, which JSON Schema can say by itself.
  const options = { target: 'draft-2020-12', typeMode: 'output', errorMode: 'throw' };
  const { $schema, ...converted } = toJsonSchema(schema, options);
  return describeMembers(converted);
}

/** Adds the prose. A member that has none is an error, so that none goes undocumented. */
function describeMembers({ properties = {}, required = [], additionalProperties, ...others }) {
  const described = Object.entries(properties).map(([name, member]) => {
    const description = MEMBER_DESCRIPTIONS[name];
    if (!description) throw new Error(`The member ${name} has no description.`);
    return [name, { description, ...(member.properties ? describeMembers(member) : member) }];
  });
  return {
    ...others,
    ...(described.length > 0 ? { properties: Object.fromEntries(described) } : {}),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: true,
  };
}
