export { type Curve, p224 } from '../ecc224/portable/curve.js';
