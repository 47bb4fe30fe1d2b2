import { printJson, printLines } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { isInteractive } from '../terminal/style.js';
import { columnsOf } from '../terminal/width.js';
import { bar, type Progress, progressText } from './progress-of.js';

const CLEAR_LINE = '\r\u001b[2K';

/** Where progress is shown: in one line that changes on a terminal, in lines elsewhere. */
export interface Display {
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Whether somebody looks at it, at a terminal. */
  readonly isLive: boolean;
  show(progress: Progress): void;
  /** A line that stays. */
  tell(text: string): void;
  /** Ends the line that changes. */
  end(): void;
}

const ON_TERMINAL = 500;
const IN_LINES = 5000;

export function displayFor(json: boolean): Display {
  if (json)
    return {
      every: IN_LINES,
      isLive: false,
      show: (progress) => printJson({ progress }),
      tell: (text) => printJson({ note: text }),
      end: () => undefined,
    };
  return isInteractive(process.stdout) ? liveLine() : lines();
}

function lines(): Display {
  let shown = '';
  const tellNotes = newNotes();
  return {
    every: IN_LINES,
    isLive: false,
    show(progress) {
      for (const note of tellNotes(progress)) printLines(note);
      const text = progressText(progress);
      if (text !== shown) printLines(text);
      shown = text;
    },
    tell: (text) => printLines(safeLine(text)),
    end: () => undefined,
  };
}

function liveLine(): Display {
  let isShown = false;
  const tellNotes = newNotes();
  const clear = (): void => {
    if (isShown) process.stdout.write(CLEAR_LINE);
    isShown = false;
  };
  return {
    every: ON_TERMINAL,
    isLive: true,
    show(progress) {
      clear();
      for (const note of tellNotes(progress)) printLines(note);
      process.stdout.write(cut(`${bar(progress)} ${progressText(progress)}`, columnsOf() - 1));
      isShown = true;
    },
    tell(text) {
      clear();
      printLines(safeLine(text));
    },
    end: clear,
  };
}

/** A note stays in a line of its own, and comes again only after a look without it. */
function newNotes(): (progress: Progress) => readonly string[] {
  let told: readonly string[] = [];
  return ({ notes }) => {
    const fresh = notes.filter((note) => !told.includes(note));
    told = notes;
    return fresh.map((note) => safeLine(note));
  };
}

/** A line that is longer than the terminal would be broken, and its first half could not be cleared. */
function cut(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, columns - 1)}…`;
}
