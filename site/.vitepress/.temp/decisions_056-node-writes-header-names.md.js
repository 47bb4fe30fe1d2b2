import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"056. Node's own response writes the header names","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/056-node-writes-header-names.md","filePath":"decisions/056-node-writes-header-names.md"}`);
const _sfc_main = { name: "decisions/056-node-writes-header-names.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="056-nodes-own-response-writes-the-header-names" tabindex="-1">056. Node&#39;s own response writes the header names <a class="header-anchor" href="#056-nodes-own-response-writes-the-header-names" aria-label="Permalink to &quot;056. Node&#39;s own response writes the header names&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The adapters write to Node&#39;s response: <code>reply.raw</code> in Fastify, <code>env.outgoing</code> for Hono.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>The framework&#39;s own response: both turn names into lower case.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Hooks of the framework that change a reply do not see these answers. <a href="/apoint/decisions/083-header-spelling-per-client.html">083</a> needs this for the published spelling.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/056-node-writes-header-names.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _056NodeWritesHeaderNames = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _056NodeWritesHeaderNames as default
};
