const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Style = keyof typeof STYLES;

const COLOURED = wantsColour(process.env, process.stdout.isTTY && process.stdout.hasColors());

/** The text in a style, where the output shows one. */
export function styled(style: Style, text: string): string {
  return COLOURED ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
}

/** `FORCE_COLOR` decides, then `NO_COLOR`, then whether there is a terminal with colours; as Node itself does it. */
function wantsColour({ FORCE_COLOR, NO_COLOR }: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (FORCE_COLOR !== undefined) return ['', '1', 'true', '2', '3'].includes(FORCE_COLOR);
  return NO_COLOR === undefined || NO_COLOR === '' ? terminal : false;
}
