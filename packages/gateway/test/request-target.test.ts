import { type NodeRequest, nodeRequest } from '@apoint/gateway/node';
import { describe, expect, it } from 'vitest';

const uriOf = (request: Pick<NodeRequest, 'url' | 'originalUrl'>): string =>
  nodeRequest({ rawHeaders: [], ...request } as unknown as NodeRequest).uri;

describe('protocol 2: a request target in absolute form', () => {
  it.each([
    ['https://host/a/b?c=d', '/a/b?c=d'],
    ['HTTP://host:8080/a', '/a'],
    ['http://user@[::1]:80/a?b', '/a?b'],
    ['https://host', '/'],
    ['https://host?a=b', '/?a=b'],
    ['https://host/https://other/a', '/https://other/a'],
    ['https://host/?', '/?'],
    ['https://host/%7e/a/../b%2Fc', '/%7e/a/../b%2Fc'],
  ])('of %s, %s counts', (target, uri) => {
    expect(uriOf({ url: target })).toBe(uri);
    expect(uriOf({ url: '/mounted', originalUrl: target })).toBe(uri);
  });

  it.each(['ftp://host/a', 'https:/host/a', 'https:///a', 'host/a', '*', '//host/a', ''])(
    '%j is none, and is left as it is',
    (target) => {
      expect(uriOf({ url: target })).toBe(target);
    },
  );
});
