import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"021. Header names in the spelling of the page","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/021-header-names-in-the-spelling-of-the-page.md","filePath":"decisions/021-header-names-in-the-spelling-of-the-page.md"}');
const _sfc_main = { name: "decisions/021-header-names-in-the-spelling-of-the-page.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="021-header-names-in-the-spelling-of-the-page" tabindex="-1">021. Header names in the spelling of the page <a class="header-anchor" href="#021-header-names-in-the-spelling-of-the-page" aria-label="Permalink to &quot;021. Header names in the spelling of the page&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: superseded by <a href="/apoint/decisions/083-header-spelling-per-client.html">083</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Names are always written as the published page spells them: <code>Signature</code>, <code>Response-Time</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Lower case, as Fetch <code>Headers</code> has it: some peers look for the published spelling only.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Messages hand out plain objects, not <code>Headers</code>. Peers that look for lower case could not be served.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/021-header-names-in-the-spelling-of-the-page.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _021HeaderNamesInTheSpellingOfThePage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _021HeaderNamesInTheSpellingOfThePage as default
};
