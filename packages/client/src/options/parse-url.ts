import type { RuntimeUrl } from '@apoint/primitives';

/** A URL, or `undefined` for what is none. `URL.canParse` is missing in browsers from before 2023. */
export function parseUrl(text: string, base?: RuntimeUrl): RuntimeUrl | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
