export { parseJson } from '../json.js';
