import { describe, expectTypeOf, it } from 'vitest';
import type * as gatewayNode from '../../packages/gateway/dist/crypto/node.js';
import type * as gatewayPortable from '../../packages/gateway/dist/crypto/portable.js';
import type * as ecc224Node from '../../packages/keys/dist/ecc224/node.js';
import type * as ecc224Portable from '../../packages/keys/dist/ecc224/portable.js';
import type * as rsa256Node from '../../packages/keys/dist/rsa256/node.js';
import type * as rsa256Portable from '../../packages/keys/dist/rsa256/portable.js';
import type * as base64Node from '../../packages/primitives/dist/crypto/base64-node.js';
import type * as base64Portable from '../../packages/primitives/dist/crypto/base64-portable.js';
import type * as envelopeNode from '../../packages/rsa-aes-envelope/dist/crypto/node.js';
import type * as envelopePortable from '../../packages/rsa-aes-envelope/dist/crypto/portable.js';

/**
 * The compiler sees one half of each import map, and would take a half that leaves out a parameter, such as a hash, and so
 * does something else than it was asked for.
 */
type Parameters<Half> = {
  [Name in keyof Half]: Half[Name] extends (...parameters: infer List) => unknown ? List : never;
};

describe('both halves of an import map take the same', () => {
  it('#base64', () => {
    expectTypeOf<Parameters<typeof base64Portable>>().toEqualTypeOf<Parameters<typeof base64Node>>();
  });

  it('#rsa256', () => {
    expectTypeOf<Parameters<typeof rsa256Portable>>().toEqualTypeOf<Parameters<typeof rsa256Node>>();
  });

  it('#ecc224', () => {
    expectTypeOf<Parameters<typeof ecc224Portable>>().toEqualTypeOf<Parameters<typeof ecc224Node>>();
  });

  it('#crypto of envelopes', () => {
    expectTypeOf<Parameters<typeof envelopePortable>>().toEqualTypeOf<Parameters<typeof envelopeNode>>();
  });

  it('#crypto of the gateway', () => {
    expectTypeOf<Parameters<typeof gatewayPortable>>().toEqualTypeOf<Parameters<typeof gatewayNode>>();
  });
});
