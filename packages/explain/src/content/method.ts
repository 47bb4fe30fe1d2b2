import { type Change, distinct, type Fields, type Variants } from './fields.js';

const METHODS: readonly string[] = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Other methods, other cases of the method, and none. */
export function methodVariants({ method }: Fields): Variants {
  const upper = method.toUpperCase();
  const capitalised = upper.slice(0, 1) + upper.slice(1).toLowerCase();
  const texts = [
    upper,
    method.toLowerCase(),
    capitalised,
    method.trim(),
    ...METHODS,
    'post',
    'get',
    'Post',
    '',
  ];
  const likely = distinct(texts, method).map((signed): Change => {
    const detail = { signed, arrived: method };
    return {
      field: 'method',
      cause: 'METHOD_DIFFERS',
      detail,
      apply: (fields) => ({ ...fields, method: signed }),
    };
  });
  return { field: 'method', likely, further: () => [] };
}
