import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"023. The client throws only before the first byte leaves","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/023-throws-only-before-sending.md","filePath":"decisions/023-throws-only-before-sending.md"}');
const _sfc_main = { name: "decisions/023-throws-only-before-sending.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="023-the-client-throws-only-before-the-first-byte-leaves" tabindex="-1">023. The client throws only before the first byte leaves <a class="header-anchor" href="#023-the-client-throws-only-before-the-first-byte-leaves" aria-label="Permalink to &quot;023. The client throws only before the first byte leaves&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Until then a failure is an error that is thrown. Afterwards every failure is part of the outcome, also a failure to sign the second attempt.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Throw whenever something fails: the request may have been carried out by then, and an exception makes it easy to forget that.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>After a thrown error nothing was sent, and the caller may drop the order.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/023-throws-only-before-sending.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _023ThrowsOnlyBeforeSending = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _023ThrowsOnlyBeforeSending as default
};
