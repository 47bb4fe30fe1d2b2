import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"053. Adapters import nothing of their frameworks","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/053-adapters-import-nothing-of-their-frameworks.md","filePath":"decisions/053-adapters-import-nothing-of-their-frameworks.md"}');
const _sfc_main = { name: "decisions/053-adapters-import-nothing-of-their-frameworks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="053-adapters-import-nothing-of-their-frameworks" tabindex="-1">053. Adapters import nothing of their frameworks <a class="header-anchor" href="#053-adapters-import-nothing-of-their-frameworks" aria-label="Permalink to &quot;053. Adapters import nothing of their frameworks&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>An adapter names the few members that it uses, and imports neither code nor types.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Import the frameworks&#39; types: users would need <code>@types/express</code> and the types of Node, and an adapter would be for one major version.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>One handler serves Express 4 and 5. Tests with the real frameworks prove that the members fit. The optional peers only say which versions that was done with.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/053-adapters-import-nothing-of-their-frameworks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _053AdaptersImportNothingOfTheirFrameworks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _053AdaptersImportNothingOfTheirFrameworks as default
};
