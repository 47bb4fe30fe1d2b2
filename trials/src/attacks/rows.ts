/** A row of the matrix in docs/security.md. */
export interface Row {
  readonly id: string;
  readonly attack: string;
  readonly where: string;
  /** What it ends with: a code, or `accepted`, `issued` or `rejected`. */
  readonly ending: string;
}

/** What became of a row: every run of its attack has to end as the row says. */
export interface Judged extends Row {
  readonly runs: number;
  readonly failed: number;
}

/** A test that was run: its title begins with the id of a row. */
export interface RanTest {
  readonly title: string;
  readonly passed: boolean;
}

const ROW = /^\| (A\d+) +\| (.+?) +\| (\w+) +\| .+? +\| (.+?) +\| .+? +\|$/gm;

export function rowsOf(matrix: string): Row[] {
  return [...matrix.replaceAll('`', '').matchAll(ROW)].map(
    ([, id = '', attack = '', where = '', ending = '']) => ({ id, attack, where, ending }),
  );
}

/** A row that no test ran counts as failed. */
export function judge(rows: readonly Row[], tests: readonly RanTest[]): Judged[] {
  return rows.map((row) => {
    const own = tests.filter(({ title }) => title.startsWith(`${row.id} `));
    const failed = own.filter(({ passed }) => !passed).length;
    return { ...row, runs: own.length, failed: own.length === 0 ? 1 : failed };
  });
}
