import { CAUSES, type CauseEntry } from '@apoint/primitives/codes';
import type { CodePage, Thrower } from './code-page.js';
import { textTable } from './text-table.js';

/** The page of every code, under the headings of the groups. The heading makes the anchor: the code in lower case. */
export function errorsSection(pages: readonly CodePage[]): string {
  return pages
    .flatMap((page, i) => {
      const heading = page.group === pages[i - 1]?.group ? [] : [`## ${capitalised(page.group)}`];
      return [...heading, ...partsOf(page)];
    })
    .join('\n\n');
}

/** The codes that a package throws, or documents that it passes on. */
export function packageSection(pages: readonly CodePage[], directory: string): string {
  const isIn = (throwers: readonly Thrower[]): boolean => throwers.some((one) => one.directory === directory);
  const own = pages.filter(({ thrownBy, passedOnBy }) => isIn(thrownBy) || isIn(passedOnBy));
  return textTable(
    ['code', 'what it means', 'what to do'],
    own.map(({ code, means, fix }) => [`\`${code}\``, means, fix]),
  );
}

/** The causes that `explain` finds, in the order in which it tells them. */
export function causesSection(): string {
  const rows = Object.entries<CauseEntry>(CAUSES).map(([cause, { means, fix }]) => [
    `\`${cause}\``,
    means,
    fix,
  ]);
  return textTable(['cause', 'what is different', 'what to do'], rows);
}

/** The codes with which a gateway refuses requests. */
export function refusalsSection(pages: readonly CodePage[]): string {
  const rows = pages.flatMap(({ code, status, means, fix }) =>
    status === undefined ? [] : [[`\`${code}\``, String(status), means, fix]],
  );
  return textTable(['code', 'HTTP status if unsigned', 'what it means', 'what to do'], rows);
}

function partsOf({ code, means, fix, status, thrownBy, passedOnBy, sentences }: CodePage): string[] {
  return [
    `### ${code}`,
    means,
    `**What to do.** ${fix}`,
    ...(status === undefined ? [] : [`**HTTP status of an unsigned refusal.** ${status}`]),
    `**Who throws it.** ${thrownBy.length > 0 ? list(thrownBy) : 'Your own code.'}`,
    ...(passedOnBy.length > 0 ? [`**Who passes it on.** ${list(passedOnBy)}`] : []),
    ...(sentences.length > 0
      ? [`**What it looks like.**\n\n\`\`\`text\n${sentences.join('\n')}\n\`\`\``]
      : []),
  ];
}

function list(throwers: readonly Thrower[]): string {
  const parts = throwers.map(({ directory, functions }) => {
    const names = functions.map((name) => `\`${name}\``).join(', ');
    return names === '' ? directory : `${directory}: ${names}`;
  });
  return `${parts.join('; ')}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
