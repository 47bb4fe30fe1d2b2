import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"018. Freshness is checked after the signature","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/018-freshness-is-checked-after-the-signature.md","filePath":"decisions/018-freshness-is-checked-after-the-signature.md"}');
const _sfc_main = { name: "decisions/018-freshness-is-checked-after-the-signature.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="018-freshness-is-checked-after-the-signature" tabindex="-1">018. Freshness is checked after the signature <a class="header-anchor" href="#018-freshness-is-checked-after-the-signature" aria-label="Permalink to &quot;018. Freshness is checked after the signature&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The time of a message is compared with the clock only when its signature holds.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Before, because it is cheaper: the time is then a stranger&#39;s claim.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A stale message costs one verification.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/018-freshness-is-checked-after-the-signature.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _018FreshnessIsCheckedAfterTheSignature = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _018FreshnessIsCheckedAfterTheSignature as default
};
