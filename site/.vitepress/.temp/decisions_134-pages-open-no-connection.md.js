import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"134. Pages open no connection","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/134-pages-open-no-connection.md","filePath":"decisions/134-pages-open-no-connection.md"}');
const _sfc_main = { name: "decisions/134-pages-open-no-connection.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="134-pages-open-no-connection" tabindex="-1">134. Pages open no connection <a class="header-anchor" href="#134-pages-open-no-connection" aria-label="Permalink to &quot;134. Pages open no connection&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Every page of the site carries a Content-Security-Policy in itself: its own files only, scripts within the page by their hashes, and <code>connect-src &#39;none&#39;</code>. There are no fonts of others and no counting of visitors. The index of the search is a script of the site.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>The policy on some pages only: VitePress changes pages without loading a document, so a page could be reached under the policy of another one.</li><li>A header: the site has to work from any file server.</li><li>Prefetching: where a browser has no <code>&lt;link rel=&quot;prefetch&quot;&gt;</code>, VitePress opens a connection for it. It is switched off.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Nothing that is typed into a page can leave it by a request. No function may be in the configuration of the search, since VitePress would evaluate its text in the page.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/134-pages-open-no-connection.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _134PagesOpenNoConnection = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _134PagesOpenNoConnection as default
};
