export { readVectors, VECTOR_NAMES, type VectorName } from './read-vectors.js';
export {
  parseVectorFile,
  type VectorCase,
  type VectorFile,
  type VectorKind,
  vectorKind,
} from './vector-file.js';
