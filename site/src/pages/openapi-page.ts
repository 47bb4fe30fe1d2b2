import type { Page } from './page.js';
import { read } from './repository.js';

const DOCUMENT = 'packages/benefit-issue-types/openapi.json';

/** The parts of a JSON schema that this document uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly [rule: string]: unknown;
}

interface Header {
  readonly name?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Operation {
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Header[];
  readonly requestBody: { readonly description: string; readonly content: Content };
  readonly responses: Readonly<
    Record<string, { description: string; headers?: Readonly<Record<string, Header>>; content?: Content }>
  >;
}

interface OpenApi {
  readonly info: { readonly title: string; readonly description: string };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** What the columns have of their own, or another row tells. */
const IN_COLUMNS = new Set(['type', 'description', 'properties', 'required', 'anyOf', '$ref']);

/** The OpenAPI document of the endpoint, to be read: tables of what it says. */
export function openApiPage(): Page {
  const { info, servers, paths, components }: OpenApi = JSON.parse(read(DOCUMENT));
  const parts = [
    `# ${info.title}: the OpenAPI document`,
    `This page is made of [the document](/sources/${DOCUMENT}.md) in [\`@apoint/benefit-issue-types\`](/packages/benefit-issue-types.md).`,
    text(info.description),
    `## Servers\n\n${table(
      ['server', 'what it is'],
      servers.map(({ url, description }) => [`\`${url}\``, description]),
    )}`,
    ...Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) =>
        operationParts(`${method.toUpperCase()} ${path}`, operation),
      ),
    ),
    ...Object.entries(components.schemas).map(([name, schema]) => `## ${name}\n\n${schemaTable(schema)}`),
  ];
  return { path: 'openapi.md', markdown: `${parts.join('\n\n')}\n` };
}

function operationParts(title: string, operation: Operation): string[] {
  const { description, parameters, requestBody, responses } = operation;
  return [
    `## ${title}`,
    text(description),
    `### Headers of the request\n\n${headerTable(parameters)}`,
    `### Body of the request\n\n${text(requestBody.description)}\n\n${contentTable(requestBody.content)}`,
    ...Object.entries(responses).flatMap(([status, { description: says, headers = {}, content = {} }]) => [
      `### Response ${status}\n\n${text(says)}`,
      headerTable(Object.entries(headers).map(([name, header]) => ({ ...header, name }))),
      contentTable(content),
    ]),
  ];
}

function headerTable(headers: readonly Header[]): string {
  const rows = headers.map(({ name = '', required, schema = {}, description = '' }) => [
    `\`${name}\``,
    required ? 'yes' : 'no',
    rulesOf(schema),
    description,
  ]);
  return rows.length === 0 ? '' : table(['header', 'required', 'form', 'what it holds'], rows);
}

function contentTable(content: Content): string {
  const rows = Object.entries(content).map(([type, { schema }]) => [
    `\`${type}\``,
    typeOf(schema),
    schema.description ?? '',
  ]);
  return rows.length === 0 ? '' : table(['media type', 'holds', 'what it is'], rows);
}

function schemaTable(schema: Schema): string {
  return table(['member', 'type', 'required', 'form', 'what it holds'], memberRows(schema, ''));
}

/** A row for each member, and below it those of the object that it is. */
function memberRows({ properties = {}, required = [] }: Schema, before: string): string[][] {
  return Object.entries(properties).flatMap(([name, member]) => [
    [
      `\`${before}${name}\``,
      typeOf(member),
      required.includes(name) ? 'yes' : 'no',
      rulesOf(member),
      member.description ?? '',
    ],
    ...memberRows(member, `${before}${name}.`),
  ]);
}

function typeOf({ $ref, type, anyOf = [] }: Schema): string {
  const name = $ref?.split('/').at(-1);
  if (name !== undefined) return `[${name}](#${name.toLowerCase()})`;
  return type === undefined ? anyOf.map(typeOf).join(' or ') : [type].flat().join(' or ');
}

/** What else the schema demands, such as `minLength: 1`. */
function rulesOf(schema: Schema): string {
  const rules = Object.entries(schema).filter(([name]) => !IN_COLUMNS.has(name));
  return rules.map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(value: string): string {
  return text(value).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** The document holds no HTML. */
function text(value: string): string {
  return value.replaceAll('<', '&lt;');
}
