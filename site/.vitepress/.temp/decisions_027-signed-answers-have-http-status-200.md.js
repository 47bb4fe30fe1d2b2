import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"027. Signed answers have HTTP status 200","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/027-signed-answers-have-http-status-200.md","filePath":"decisions/027-signed-answers-have-http-status-200.md"}');
const _sfc_main = { name: "decisions/027-signed-answers-have-http-status-200.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="027-signed-answers-have-http-status-200" tabindex="-1">027. Signed answers have HTTP status 200 <a class="header-anchor" href="#027-signed-answers-have-http-status-200" aria-label="Permalink to &quot;027. Signed answers have HTTP status 200&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Every signed answer goes with 200. Refusals without a signature have a 4xx or 500.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A status that follows the result: some peers read the body of a 200 only, and no signature covers the status.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Proxies and people see failures of the transport in the status, and results in the body.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/027-signed-answers-have-http-status-200.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _027SignedAnswersHaveHttpStatus200 = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _027SignedAnswersHaveHttpStatus200 as default
};
