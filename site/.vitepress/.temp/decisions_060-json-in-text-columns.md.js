import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"060. JSON in text columns","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/060-json-in-text-columns.md","filePath":"decisions/060-json-in-text-columns.md"}');
const _sfc_main = { name: "decisions/060-json-in-text-columns.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="060-json-in-text-columns" tabindex="-1">060. JSON in text columns <a class="header-anchor" href="#060-json-in-text-columns" aria-label="Permalink to &quot;060. JSON in text columns&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>biz_no</code> and <code>answer</code> are stored as JSON text.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Plain text: a column refuses U+0000, and a driver alters lone surrogates. JSON escapes both.</li><li><code>jsonb</code>: it does not give the first answer back byte for byte.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A person who reads the table sees quotes around each <code>bizNo</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/060-json-in-text-columns.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _060JsonInTextColumns = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _060JsonInTextColumns as default
};
