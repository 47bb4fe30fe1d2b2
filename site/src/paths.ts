import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SITE = fileURLToPath(new URL('../', import.meta.url));
/** The Markdown that the site is made of: written by the build, and not kept. */
export const PAGES = `${SITE}pages/`;
/** The finished site. */
export const HTML = `${SITE}html/`;
