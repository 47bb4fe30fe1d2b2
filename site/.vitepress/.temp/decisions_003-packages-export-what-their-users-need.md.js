import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"003. A package exports what one needs to use it","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/003-packages-export-what-their-users-need.md","filePath":"decisions/003-packages-export-what-their-users-need.md"}');
const _sfc_main = { name: "decisions/003-packages-export-what-their-users-need.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="003-a-package-exports-what-one-needs-to-use-it" tabindex="-1">003. A package exports what one needs to use it <a class="header-anchor" href="#003-a-package-exports-what-one-needs-to-use-it" aria-label="Permalink to &quot;003. A package exports what one needs to use it&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A package exports again what its users need from lower floors: <code>signature-header</code> exports <code>importPublicKey</code>, <code>client</code> exports the error class.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Let users import from each floor themselves: to verify one header they would have to learn of three packages.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The exports are the same functions and the same class, so <code>instanceof</code> and key handles work whichever way they were imported.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/003-packages-export-what-their-users-need.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _003PackagesExportWhatTheirUsersNeed = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _003PackagesExportWhatTheirUsersNeed as default
};
