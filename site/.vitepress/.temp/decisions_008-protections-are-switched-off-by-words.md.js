import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"008. Protections are switched off by words","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/008-protections-are-switched-off-by-words.md","filePath":"decisions/008-protections-are-switched-off-by-words.md"}');
const _sfc_main = { name: "decisions/008-protections-are-switched-off-by-words.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="008-protections-are-switched-off-by-words" tabindex="-1">008. Protections are switched off by words <a class="header-anchor" href="#008-protections-are-switched-off-by-words" aria-label="Permalink to &quot;008. Protections are switched off by words&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>An option that removes a protection takes a word: <code>freshness: &#39;unchecked&#39;</code>, <code>retry: &#39;never&#39;</code>, <code>transport: &#39;plaintext-allowed&#39;</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li><code>false</code>, <code>0</code> or <code>null</code>: they come out of configuration files by accident, and nobody can search for them.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A review finds every removed protection by searching for a word.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/008-protections-are-switched-off-by-words.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _008ProtectionsAreSwitchedOffByWords = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _008ProtectionsAreSwitchedOffByWords as default
};
