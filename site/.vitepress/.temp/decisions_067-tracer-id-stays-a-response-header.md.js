import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"067. Tracer-Id stays a response header","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/067-tracer-id-stays-a-response-header.md","filePath":"decisions/067-tracer-id-stays-a-response-header.md"}');
const _sfc_main = { name: "decisions/067-tracer-id-stays-a-response-header.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="067-tracer-id-stays-a-response-header" tabindex="-1">067. <code>Tracer-Id</code> stays a response header <a class="header-anchor" href="#067-tracer-id-stays-a-response-header" aria-label="Permalink to &quot;067. \`Tracer-Id\` stays a response header&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The client sends none. Calls and requests have random IDs of their own in events. The gateway answers under its own, and reports one that a request had as <code>requestTracerId</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Send one: the page knows it in responses only.</li><li>Answer under the request&#39;s: a stranger&#39;s ID would mix with the operator&#39;s.</li><li>Tell calls apart by it: it may come from the operator and be the same twice. A <code>bizNo</code> is the same in a repetition.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Two IDs are in the events of a gateway when a client sends one.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/067-tracer-id-stays-a-response-header.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _067TracerIdStaysAResponseHeader = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _067TracerIdStaysAResponseHeader as default
};
