import type { Picture } from './picture.js';

/** A row of the table of packages in the README. */
interface Floor {
  readonly floor: string;
  readonly name: string;
  readonly does: string;
}

const ROW = /^\| (\d+) +\| \[`@apoint\/([a-z-]+)`\]\([^)]*\) +\| (.+?) +\|$/gm;

/** The floors, from the top, as the table of the README tells them; a test holds that against what the packages import. */
export function floorsOf(readme: string): Picture {
  const rows = rowsOf(readme);
  const lines = [...new Set(rows.map(({ floor }) => floor))].map((floor) => ({
    label: `floor ${floor}`,
    arrows: false,
    boxes: rows
      .filter((row) => row.floor === floor)
      .map(({ name }) => ({ text: name, look: 'plain' as const })),
  }));
  const inWords = lines.map(({ label, boxes }) => `${label}: ${boxes.map(({ text }) => text).join(', ')}`);
  return { inWords: `The packages from the top to the ground. ${inWords.join('; ')}.`, lines };
}

/** What each package does, with a link to its page on the site. */
export function tableOfFloors(readme: string): string {
  const rows = rowsOf(readme).map(
    ({ name, does }) => `| [\`@apoint/${name}\`](/packages/${name}.md) | ${does} |`,
  );
  return ['| package | what it does |', '| --- | --- |', ...rows].join('\n');
}

function rowsOf(readme: string): Floor[] {
  const rows = [...readme.matchAll(ROW)].map(([, floor = '', name = '', does = '']) => ({
    floor,
    name,
    does,
  }));
  if (rows.length === 0) throw new Error('The README has no table of the packages and their floors.');
  return rows;
}
