// Prints the order in which the functions of a way ran, as JSON: for each way the URLs of scripts with the indexes
// of their functions. It is a separate process, because the marks move the functions of a script.
import { register } from 'node:module';

declare global {
  /** The marks call this. It returns its argument. */
  var ran: (url: string, index: number, value?: unknown) => unknown;
}

const seen = new Map<string, readonly [url: string, index: number]>();

globalThis.ran = (url, index, value) => {
  const key = `${url} ${index}`;
  if (!seen.has(key)) seen.set(key, [url, index]);
  return value;
};

function take(): (readonly [string, number])[] {
  const taken = [...seen.values()];
  seen.clear();
  return taken;
}

register('./hooks.js', import.meta.url);
// Import only now, so that the packages are loaded with marks.
const { recordWays } = await import('../record-ways.js');
console.log(JSON.stringify([...(await recordWays(take))]));
