export * from './base64.js';
export * from './errors.js';
export * from './hex.js';
export * from './percent.js';
export type * from './runtime-types.js';
export * from './utf8.js';
