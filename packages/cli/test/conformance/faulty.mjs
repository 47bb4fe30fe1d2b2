// Answers questions rightly, since it has the vectors, but for one fault: node faulty.mjs FILE FAULT
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, fault] = process.argv.slice(2);
const cases = new Map(JSON.parse(readFileSync(file, 'utf8')).cases.map((one) => [one.id, one]));
const [, second] = cases.keys();
const write = (value) =>
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
if (fault === 'talks first') write('ready');

for await (const line of createInterface({ input: process.stdin })) {
  const { id } = JSON.parse(line);
  const { expect, contentHex, signatureBase64 } = cases.get(id);
  const right = { id, result: expect, contentHex, signatureBase64 };
  if (id !== second) write(right);
  else faulty(right);
}
if (fault === 'one more at the end') write({ id: second, result: 'accept' });
if (fault === 'does not end') setInterval(() => undefined, 1000);

function faulty(right) {
  switch (fault) {
    case 'ends':
      return process.exit(7);
    case 'is killed':
      return process.kill(process.pid, 'SIGKILL');
    case 'is no JSON':
      return write('{"id":');
    case 'is no object':
      return write('[]');
    case 'has another id':
      return write({ ...right, id: 'no-such-case' });
    case 'answers twice':
      write(right);
      return write(right);
    case 'another word':
      return write({ ...right, result: 'perhaps' });
    case 'refuses':
      return write({ id: right.id, result: 'reject' });
    case 'another content':
      return write({ ...right, contentHex: right.contentHex.replace(/^../, '00') });
    case 'another signature':
      return write({ ...right, signatureBase64: 'AAAA' });
    case 'no line feed at the end':
      return process.stdout.write(JSON.stringify(right), () => process.exit(0));
    default:
      return write(right);
  }
}
