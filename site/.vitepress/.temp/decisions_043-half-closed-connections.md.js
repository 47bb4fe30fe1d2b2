import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"043. A client that closes its half is answered if the server waits for it","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/043-half-closed-connections.md","filePath":"decisions/043-half-closed-connections.md"}');
const _sfc_main = { name: "decisions/043-half-closed-connections.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="043-a-client-that-closes-its-half-is-answered-if-the-server-waits-for-it" tabindex="-1">043. A client that closes its half is answered if the server waits for it <a class="header-anchor" href="#043-a-client-that-closes-its-half-is-answered-if-the-server-waits-for-it" aria-label="Permalink to &quot;043. A client that closes its half is answered if the server waits for it&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The adapters rely on Node&#39;s <code>httpAllowHalfOpen</code> for clients that close their half of the connection after the request.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Answer before the close is seen: it worked only when the handler awaited nothing but microtasks.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>An operator with such clients sets one option of the server. It works for all frameworks.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/043-half-closed-connections.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _043HalfClosedConnections = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _043HalfClosedConnections as default
};
