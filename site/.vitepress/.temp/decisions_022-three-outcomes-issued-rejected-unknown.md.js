import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"022. Three outcomes: issued, rejected, unknown","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/022-three-outcomes-issued-rejected-unknown.md","filePath":"decisions/022-three-outcomes-issued-rejected-unknown.md"}');
const _sfc_main = { name: "decisions/022-three-outcomes-issued-rejected-unknown.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="022-three-outcomes-issued-rejected-unknown" tabindex="-1">022. Three outcomes: issued, rejected, unknown <a class="header-anchor" href="#022-three-outcomes-issued-rejected-unknown" aria-label="Permalink to &quot;022. Three outcomes: issued, rejected, unknown&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A call ends as <code>issued</code>, <code>rejected</code> or <code>unknown</code>. The first two come only from a response whose signature holds. Everything else is <code>unknown</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A boolean, or a thrown error for what failed: a lost answer would look like a failure, and the partner would issue again.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A caller has to treat three cases. For <code>unknown</code> it repeats with the same <code>bizNo</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/022-three-outcomes-issued-rejected-unknown.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _022ThreeOutcomesIssuedRejectedUnknown = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _022ThreeOutcomesIssuedRejectedUnknown as default
};
