import type { LoadHook } from 'node:module';
import { SCRIPTS } from '../record-ways.js';
import { markFunctions } from './mark-functions.js';

/** Loads the scripts of the packages with marks inside. */
export const load: LoadHook = async (url, context, next) => {
  const loaded = await next(url, context);
  if (!SCRIPTS.test(url) || !loaded.source) return loaded;
  return { ...loaded, source: markFunctions(url, Buffer.from(loaded.source as Uint8Array).toString()) };
};
