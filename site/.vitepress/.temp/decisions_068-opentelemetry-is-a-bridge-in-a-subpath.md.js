import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"068. OpenTelemetry is a bridge in a subpath","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/068-opentelemetry-is-a-bridge-in-a-subpath.md","filePath":"decisions/068-opentelemetry-is-a-bridge-in-a-subpath.md"}');
const _sfc_main = { name: "decisions/068-opentelemetry-is-a-bridge-in-a-subpath.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="068-opentelemetry-is-a-bridge-in-a-subpath" tabindex="-1">068. OpenTelemetry is a bridge in a subpath <a class="header-anchor" href="#068-opentelemetry-is-a-bridge-in-a-subpath" aria-label="Permalink to &quot;068. OpenTelemetry is a bridge in a subpath&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>/opentelemetry</code> turns events into spans. <code>@opentelemetry/api</code> is an optional peer.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Spans in the core: everybody would carry them.</li><li>A dependency instead of a peer: there has to be one copy of it, the application&#39;s.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A span does not become active while its stage runs, because events cannot do that. <code>traceparent</code> is not sent, because the wire does not know it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/068-opentelemetry-is-a-bridge-in-a-subpath.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _068OpentelemetryIsABridgeInASubpath = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _068OpentelemetryIsABridgeInASubpath as default
};
