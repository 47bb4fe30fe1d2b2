import { PrismaPg } from '@prisma/adapter-pg';
import { type GetPrismaClientConfig, getPrismaClient } from '@prisma/client/runtime/client';

/** The two methods that are used of a client or of a transaction of Prisma. */
interface PrismaClient {
  $transaction<Result>(run: (one: PrismaClient) => Promise<Result>): Promise<Result>;
  $queryRawUnsafe<Row>(text: string, ...values: unknown[]): Promise<Row[]>;
  $disconnect(): Promise<void>;
}

const COMPILER = '@prisma/client/runtime/query_compiler_fast_bg.postgresql';

/**
 * What `prisma generate` writes for a schema without models. It is written here because that command fetches a program that does not
 * come from npm.
 */
const GENERATED: GetPrismaClientConfig = {
  previewFeatures: [],
  clientVersion: '7.10.0',
  engineVersion: '7.10.0',
  activeProvider: 'postgresql',
  inlineSchema: 'datasource db {\n  provider = "postgresql"\n}\n',
  runtimeDataModel: { models: {}, enums: {}, types: {} },
  parameterizationSchema: { strings: [], graph: 'AAAA' },
  compilerWasm: {
    getRuntime: () => import(`${COMPILER}.mjs`),
    getQueryCompilerWasmModule: async () => {
      const { wasm } = await import(`${COMPILER}.wasm-base64.mjs`);
      return new WebAssembly.Module(Buffer.from(wasm, 'base64'));
    },
    importName: './query_compiler_fast_bg.js',
  },
};

export function prismaClient(connectionString: string): PrismaClient {
  const Client = getPrismaClient(GENERATED) as unknown as new (options: object) => PrismaClient;
  return new Client({ adapter: new PrismaPg({ connectionString }) });
}
