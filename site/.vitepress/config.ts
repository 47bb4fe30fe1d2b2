import { readFileSync } from 'node:fs';
import { type DefaultTheme, defineConfigWithTheme } from 'vitepress';
import { slugOf } from '../dist/markdown/slug.js';
import { pagesOf } from '../dist/pages/sidebar.js';
import { PAGES } from '../dist/paths.js';
import { SEARCH_OPTIONS } from '../dist/search-options.js';
import { searchSections } from '../dist/search-sections.js';
import { withContentSecurityPolicy } from './content-security-policy.js';
import { markdownRules } from './markdown-rules.js';

const sidebar = JSON.parse(readFileSync(`${PAGES}sidebar.json`, 'utf8'));
const listed = new Set(pagesOf(sidebar));

export default defineConfigWithTheme<DefaultTheme.Config & { readonly versions: unknown }>({
  title: 'apoint',
  description: "A TypeScript toolkit for AlipayHK's signed and encrypted HTTP wire",
  lang: 'en',
  srcDir: 'pages',
  // Without one, a browser asks the root of the server for it.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // The address of a page is the name of its file, so any file server can serve the site.
  cleanUrls: false,
  metaChunk: true,
  // Where a browser cannot prefetch by a link, VitePress would open a connection.
  router: { prefetchLinks: false },
  markdown: {
    linkify: false,
    attrs: { disable: true },
    anchor: { slugify: slugOf },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: markdownRules,
  },
  // No page comes before or after one that the sidebar does not name, such as that of an error code.
  transformPageData: ({ relativePath, frontmatter }) =>
    listed.has(relativePath) ? {} : { frontmatter: { ...frontmatter, prev: false, next: false } },
  transformHead: ({ page, siteData }) => [
    ['link', { rel: 'alternate', type: 'text/markdown', href: `${siteData.base}${page}` }],
  ],
  transformHtml: withContentSecurityPolicy,
  themeConfig: {
    versions: JSON.parse(readFileSync(`${PAGES}version.json`, 'utf8')),
    sidebar,
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/start/issue-a-point' },
      { text: 'Playground', link: '/playground/' },
      { text: 'Protocol', link: '/protocol' },
      { text: 'Errors', link: '/errors/' },
      { text: 'Security', link: '/promises' },
    ],
    search: {
      provider: 'local',
      options: { miniSearch: { searchOptions: SEARCH_OPTIONS, _splitIntoSections: searchSections } },
    },
  },
});
