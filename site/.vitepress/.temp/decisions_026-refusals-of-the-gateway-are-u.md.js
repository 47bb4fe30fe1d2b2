import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"026. Refusals of the gateway are U","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/026-refusals-of-the-gateway-are-u.md","filePath":"decisions/026-refusals-of-the-gateway-are-u.md"}');
const _sfc_main = { name: "decisions/026-refusals-of-the-gateway-are-u.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="026-refusals-of-the-gateway-are-u" tabindex="-1">026. Refusals of the gateway are U <a class="header-anchor" href="#026-refusals-of-the-gateway-are-u" aria-label="Permalink to &quot;026. Refusals of the gateway are U&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A gateway refuses with <code>UNKNOWN_EXCEPTION</code> and status U, with the error&#39;s code as message. It never signs an F for a request that it refused.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>F for what is clearly wrong: anybody can provoke a refusal, and a response is not bound to its request (<a href="/apoint/protocol.html#7-responses">protocol 7</a>). A signed F could be played to a client whose own request succeeded.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A client repeats some requests that can never succeed, until its attempts are used up.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/026-refusals-of-the-gateway-are-u.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _026RefusalsOfTheGatewayAreU = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _026RefusalsOfTheGatewayAreU as default
};
