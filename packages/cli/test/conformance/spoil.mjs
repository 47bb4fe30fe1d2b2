// The example implementation, with one member of each answer spoilt: node spoil.mjs ANSWER MEMBER
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const [answer, member] = process.argv.slice(2);
const child = spawn(process.execPath, [answer], { stdio: ['inherit', 'pipe', 'inherit'] });

for await (const line of createInterface({ input: child.stdout })) {
  const spoilt = JSON.parse(line);
  const at = member.startsWith('signed.') ? spoilt.signed : spoilt;
  const name = member.replace('signed.', '');
  if (at?.[name] !== undefined) at[name] = other(at[name]);
  process.stdout.write(`${JSON.stringify(spoilt)}\n`);
}

/** Another text of the same form. */
function other(text) {
  if (text === 'accept') return 'reject';
  if (text === 'reject') return 'accept';
  return text.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
}
