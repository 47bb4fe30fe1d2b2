import { inspect } from 'node:util';

/** As many characters of a secret in a row are a leak; fewer turn up by chance. */
const WINDOW = 12;
/** Of a number, more digits than any time or duration has. */
const DIGITS = 24;

/** What every text that must not come out begins with, in any case. */
export const MARK = 'MARKED-SECRET';

/** Looks for secrets in texts, in whatever form they may have been written. */
export class SecretSearch {
  readonly #windows = new Set<string>();
  readonly #digits = new Set<string>();

  /** Remembers base64, base64url, hexadecimal and decimal forms; base64 as it is at any place in longer bytes. */
  add(secret: Uint8Array | string): void {
    const bytes = Buffer.from(secret);
    for (const offset of [0, 1, 2]) {
      const part = bytes.subarray(offset);
      // The last group may run into what follows in longer bytes.
      const aligned = part.subarray(0, part.length - (part.length % 3));
      this.#addText(aligned.toString('base64'));
      this.#addText(aligned.toString('base64url'));
    }
    this.#addText(bytes.toString('hex'));
    if (bytes.length > WINDOW)
      addWindows(this.#digits, BigInt(`0x${bytes.toString('hex')}`).toString(), DIGITS);
  }

  /** What is found of secrets in a text; a mark, or a piece of {@link WINDOW} characters or {@link DIGITS} digits. */
  find(text: string): string[] {
    const marks = text.match(/MARKED.{0,12}/gis) ?? [];
    const pieces = [text, ...rewritten(text)].flatMap((form) => {
      return [
        ...firstIn(this.#windows, windows(form, WINDOW)),
        ...firstIn(this.#digits, windows(form, DIGITS)),
      ];
    });
    return [...marks, ...pieces];
  }

  #addText(text: string): void {
    addWindows(this.#windows, text, WINDOW);
  }
}

function addWindows(to: Set<string>, text: string, size: number): void {
  for (const piece of windows(text, size)) to.add(piece);
}

/** All pieces of a size. */
function* windows(text: string, size: number): Generator<string> {
  for (let i = 0; i + size <= text.length; i++) yield text.slice(i, i + size);
}

function firstIn(known: ReadonlySet<string>, pieces: Iterable<string>): string[] {
  for (const piece of pieces) if (known.has(piece)) return [piece];
  return [];
}

/** The text without what breaks a secret up: line ends, blanks, index and comma between the bytes of an array. */
function rewritten(text: string): string[] {
  const joined = text.replace(/\\[rn]|\s/g, '');
  const bytes = text
    .replace(/["']?\d+["']?:\s*/g, '')
    .replace(/\d+(?:,\s*\d+){5,}/g, (list) =>
      Buffer.from(list.split(',').map((one) => Number(one) & 255)).toString('hex'),
    );
  return [joined, joined.toLowerCase(), bytes];
}

/** A value as a debugger or a careless log statement would show it, to the depth of 10. */
export function inspectFully(value: unknown): string {
  return inspect(value, {
    depth: 10,
    showHidden: true,
    getters: true,
    maxStringLength: null,
    maxArrayLength: null,
    breakLength: Number.POSITIVE_INFINITY,
  });
}

/** Every usual way to print or copy a value, as text. */
export function viewsOf(value: object): Record<string, string> {
  const seen: Record<string, unknown> = {};
  for (const name in value) seen[name] = Reflect.get(value, name);
  return {
    String: String(value),
    inspect: inspectFully(value),
    JSON: JSON.stringify(value),
    structuredClone: cloned(value),
    entries: inspectFully(Object.entries(value)),
    'for-in': inspectFully(seen),
    spread: inspectFully({ ...value }),
    'own properties': inspectFully(Object.getOwnPropertyDescriptors(value)),
  };
}

/** The clone, or the refusal: its message quotes what could not be cloned. */
function cloned(value: object): string {
  try {
    return inspectFully(structuredClone(value));
  } catch (error) {
    return inspectFully(error);
  }
}
