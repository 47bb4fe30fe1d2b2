import { readFileSync } from 'node:fs';
import { type DefaultTheme, defineConfigWithTheme } from 'vitepress';
import { slugOf } from '../dist/markdown/slug.js';
import { PAGES } from '../dist/paths.js';
import { SEARCH_OPTIONS } from '../dist/search-options.js';
import { searchSections } from '../dist/search-sections.js';
import { withContentSecurityPolicy } from './content-security-policy.js';
import { markdownRules } from './markdown-rules.js';

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
  transformHead: ({ page, siteData }) => [
    ['link', { rel: 'alternate', type: 'text/markdown', href: `${siteData.base}${page}` }],
  ],
  transformHtml: withContentSecurityPolicy,
  themeConfig: {
    versions: JSON.parse(readFileSync(`${PAGES}version.json`, 'utf8')),
    sidebar: JSON.parse(readFileSync(`${PAGES}sidebar.json`, 'utf8')),
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
