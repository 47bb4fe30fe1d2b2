import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"031. A validated request is the value itself","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/031-a-validated-request-is-the-value-itself.md","filePath":"decisions/031-a-validated-request-is-the-value-itself.md"}');
const _sfc_main = { name: "decisions/031-a-validated-request-is-the-value-itself.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="031-a-validated-request-is-the-value-itself" tabindex="-1">031. A validated request is the value itself <a class="header-anchor" href="#031-a-validated-request-is-the-value-itself" aria-label="Permalink to &quot;031. A validated request is the value itself&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Validation works on a copy and hands back the value that came. A response is handed out as a normalised copy.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Hand back the parsed copy of a request: the bytes that are signed would be those of the validator, not of the author.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>What is judged is a copy that no getter or proxy can change.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/031-a-validated-request-is-the-value-itself.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _031AValidatedRequestIsTheValueItself = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _031AValidatedRequestIsTheValueItself as default
};
