import { readFileSync, writeFileSync } from 'node:fs';
import { commandLine } from '@apoint/tools/command-line';
import { pictureOf, withoutChance } from './picture.js';
import { PICTURE, quickstartOutput } from './quickstart.js';

const USAGE = `Usage: pnpm picture [--write]
runs the quickstart, and compares what it prints with its picture in docs/quickstart.svg: all but keys, signatures, times and
numbers, which are others in every run. With --write it draws the picture anew.`;

const { write } = commandLine(USAGE, { write: { type: 'boolean', default: false } });
const picture = pictureOf(quickstartOutput());
if (write) writeFileSync(PICTURE, picture);
else if (withoutChance(readFileSync(PICTURE, 'utf8')) !== withoutChance(picture))
  throw new Error('docs/quickstart.svg is not what the quickstart prints. Run pnpm picture --write.');
console.log(write ? 'drawn in docs/quickstart.svg' : 'docs/quickstart.svg is current');
