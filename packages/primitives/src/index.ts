export * from './base64.js';
export * from './errors.js';
export * from './hex.js';
export * from './keyed-header.js';
export * from './pair-list.js';
export * from './percent.js';
export * from './utf8.js';
