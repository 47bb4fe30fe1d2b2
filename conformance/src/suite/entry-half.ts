import { Cases } from './cases.js';
import { checkMaterial, makeMaterial } from './material.js';

// The other half of the cryptography, in its own Node process. It gets a task as one line, and answers with one line.
let text = '';
for await (const chunk of process.stdin) text += chunk;
const { keys, material } = JSON.parse(text);
if (material) {
  const cases = new Cases();
  await checkMaterial(cases, 'checked by the other half:', material, keys);
  console.log(JSON.stringify(cases.report()));
} else console.log(JSON.stringify(await makeMaterial(keys)));
