/** The text with `section` between `<!-- name -->` and `<!-- /name -->`; `undefined` unless it has each mark exactly once. */
export function betweenMarks(text: string, name: string, section: string): string | undefined {
  const [before, rest, ...more] = text.split(`<!-- ${name} -->`);
  const [, after, ...further] = rest?.split(`<!-- /${name} -->`) ?? [];
  if (after === undefined || more.length > 0 || further.length > 0) return undefined;
  return `${before}<!-- ${name} -->\n\n${section}\n\n<!-- /${name} -->${after}`;
}
