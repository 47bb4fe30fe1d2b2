import { join } from 'node:path';
import { runProgram } from '@apoint/tools/process';
import type { Report } from '../suite/cases.js';
import type { Material, MaterialKeys } from '../suite/material.js';
import type { Application } from './application.js';
import type { Half } from './cell.js';

/** One half of the cryptography in its own Node process, from the packed packages. */
export class OtherHalf {
  readonly #folder: string;
  readonly #conditions: readonly string[];

  constructor({ folder }: Application, half: Half) {
    this.#folder = folder;
    this.#conditions = half === 'portable' ? ['--conditions=apoint-portable'] : [];
  }

  async make(keys: MaterialKeys): Promise<Material> {
    return JSON.parse(await this.#run({ keys })) as Material;
  }

  async check(keys: MaterialKeys, material: Material): Promise<Report> {
    return JSON.parse(await this.#run({ keys, material })) as Report;
  }

  #run(task: object): Promise<string> {
    const words = [...this.#conditions, join('suite', 'suite', 'entry-half.js')];
    return runProgram(process.execPath, words, { cwd: this.#folder, input: JSON.stringify(task) });
  }
}
