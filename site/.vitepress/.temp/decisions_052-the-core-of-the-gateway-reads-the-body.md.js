import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"052. The core of the gateway reads the body","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/052-the-core-of-the-gateway-reads-the-body.md","filePath":"decisions/052-the-core-of-the-gateway-reads-the-body.md"}');
const _sfc_main = { name: "decisions/052-the-core-of-the-gateway-reads-the-body.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="052-the-core-of-the-gateway-reads-the-body" tabindex="-1">052. The core of the gateway reads the body <a class="header-anchor" href="#052-the-core-of-the-gateway-reads-the-body" aria-label="Permalink to &quot;052. The core of the gateway reads the body&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A request brings its bytes, or a source to read them from. The limits of size and time are in one place for every server.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Each adapter reads: each would have limits of its own, and one would forget them.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>An adapter only says where method, URL, headers and bytes are, and how an answer is written.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/052-the-core-of-the-gateway-reads-the-body.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _052TheCoreOfTheGatewayReadsTheBody = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _052TheCoreOfTheGatewayReadsTheBody as default
};
