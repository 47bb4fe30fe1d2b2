/** The part of a stream that decides how text is written to it. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Paint = (text: string) => string;

/** Functions that colour a text, or leave it as it is. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

/** The numbers of SGR that switch each on and off. */
const CODES: Readonly<Record<keyof Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** The style for a stream. Only a terminal gets colours, unless `FORCE_COLOR` asks for them. */
export function styleFor(stream: Output = process.stdout, env: Environment = process.env): Style {
  const colours = hasColours(stream, env);
  const paint = (name: keyof Style): Paint => {
    const [on, off] = CODES[name];
    return colours ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;
  };
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
    cyan: paint('cyan'),
  };
}

/** `FORCE_COLOR` counts more than `NO_COLOR`, as it does for Node itself. The log of a CI job is read as text. */
function hasColours(stream: Output, env: Environment): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return !env['NO_COLOR'] && isInteractive(stream, env);
}

/** Whether somebody looks at a stream: a terminal that understands escapes, and not the one that a CI job pretends to have. */
export function isInteractive(stream: Output, env: Environment = process.env): boolean {
  const { CI: ci, TERM: term } = env;
  return stream.isTTY === true && term !== 'dumb' && (!ci || ci === 'false');
}
