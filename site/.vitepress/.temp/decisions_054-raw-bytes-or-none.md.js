import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"054. Raw bytes, or none","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/054-raw-bytes-or-none.md","filePath":"decisions/054-raw-bytes-or-none.md"}');
const _sfc_main = { name: "decisions/054-raw-bytes-or-none.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="054-raw-bytes-or-none" tabindex="-1">054. Raw bytes, or none <a class="header-anchor" href="#054-raw-bytes-or-none" aria-label="Permalink to &quot;054. Raw bytes, or none&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>If a parser was there first, <code>rawBody</code> or a <code>body</code> of bytes is taken. Text or an object never is.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Write the object as JSON again: these are not the bytes that were signed.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p><code>BODY_ALREADY_PARSED</code> goes to the framework&#39;s error handler, since the operator has to act. Where there is none, the answer is 500 without a signature.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/054-raw-bytes-or-none.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _054RawBytesOrNone = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _054RawBytesOrNone as default
};
