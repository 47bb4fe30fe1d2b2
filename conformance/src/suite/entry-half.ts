import { Cases } from './cases.js';
import { checkMaterial, makeMaterial } from './material.js';

// The other half of the cryptography, in a Node process of its own: it is told by a line what to do, and answers by one.
let text = '';
for await (const chunk of process.stdin) text += chunk;
const { keys, material } = JSON.parse(text);
if (material) {
  const cases = new Cases();
  await checkMaterial(cases, 'checked by the other half:', material, keys);
  console.log(JSON.stringify(cases.report()));
} else console.log(JSON.stringify(await makeMaterial(keys)));
