import { manifestOf } from '../repository.js';
import type { Picture } from './picture.js';

/** The floors, from the top: a package stands one above the highest of those that it imports. */
export function floorsOf(packages: readonly string[]): Picture {
  const heights = new Map(packages.map((name) => [name, heightOf(name)]));
  const top = Math.max(...heights.values());
  const floors = Array.from({ length: top + 1 }, (_, index) => top - index);
  const lines = floors.map((floor) => ({
    label: `floor ${floor}`,
    arrows: false,
    boxes: packages
      .filter((name) => heights.get(name) === floor)
      .map((text) => ({ text, look: 'plain' as const })),
  }));
  const inWords = lines.map(({ label, boxes }) => `${label}: ${boxes.map(({ text }) => text).join(', ')}`);
  return { inWords: `The packages from the top to the ground. ${inWords.join('; ')}.`, lines };
}

function heightOf(name: string): number {
  const below = Object.keys(manifestOf(name)?.dependencies ?? {}).flatMap((dependency) =>
    dependency.startsWith('@apoint/') ? [heightOf(dependency.slice('@apoint/'.length))] : [],
  );
  return below.length === 0 ? 0 : Math.max(...below) + 1;
}
