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
      show: (progress) => printJson({ progress }),
      tell: (text) => printJson({ note: text }),
      end: () => undefined,
    };
  return isInteractive(process.stdout) ? liveLine() : lines();
}

function lines(): Display {
  let shown = '';
  return {
    every: IN_LINES,
    show(progress) {
      const text = safeLine(progressText(progress));
      if (text !== shown) printLines(text);
      shown = text;
    },
    tell: (text) => printLines(safeLine(text)),
    end: () => undefined,
  };
}

function liveLine(): Display {
  let isShown = false;
  const clear = (): void => {
    if (isShown) process.stdout.write(CLEAR_LINE);
    isShown = false;
  };
  return {
    every: ON_TERMINAL,
    show(progress) {
      const text = `${bar(progress)} ${safeLine(progressText(progress))}`;
      clear();
      process.stdout.write(text.slice(0, columnsOf() - 1));
      isShown = true;
    },
    tell(text) {
      clear();
      printLines(safeLine(text));
    },
    end: clear,
  };
}
