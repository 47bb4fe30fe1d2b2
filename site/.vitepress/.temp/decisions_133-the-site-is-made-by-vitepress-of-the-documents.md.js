import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"133. The site is made by VitePress of the documents","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/133-the-site-is-made-by-vitepress-of-the-documents.md","filePath":"decisions/133-the-site-is-made-by-vitepress-of-the-documents.md"}');
const _sfc_main = { name: "decisions/133-the-site-is-made-by-vitepress-of-the-documents.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="133-the-site-is-made-by-vitepress-of-the-documents" tabindex="-1">133. The site is made by VitePress of the documents <a class="header-anchor" href="#133-the-site-is-made-by-vitepress-of-the-documents" aria-label="Permalink to &quot;133. The site is made by VitePress of the documents&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>pnpm site</code> makes the site with VitePress 1.6 and typedoc-plugin-markdown 4.14, in the private package <code>site</code>. The documents stay where they are and stay readable without it. The build copies them, gives their links the addresses of the site, and makes a page for each error code of <code>docs/errors.md</code>. Only what exists for the site alone is in <code>site/content</code>. Files that a document links to and that are no documents get a page that shows them.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li><code>docs/</code> as the source folder of VitePress: its links to READMEs and sources lead out of the folder, and so nowhere.</li><li>TypeDoc&#39;s own HTML with the documents beside it: its search knows names only, so no text of a document and no option.</li><li>The address of the repository for links to sources: a reader without a network has none of them.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>One link works in a checkout, and on the site. The anchors of headings are those of GitHub in both. A file that a link names and that does not exist ends the build.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/133-the-site-is-made-by-vitepress-of-the-documents.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _133TheSiteIsMadeByVitepressOfTheDocuments = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _133TheSiteIsMadeByVitepressOfTheDocuments as default
};
