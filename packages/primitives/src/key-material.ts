export { materialOf } from './key-handle.js';
