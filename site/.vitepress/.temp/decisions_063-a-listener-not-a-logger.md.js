import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"063. A listener, not a logger","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/063-a-listener-not-a-logger.md","filePath":"decisions/063-a-listener-not-a-logger.md"}');
const _sfc_main = { name: "decisions/063-a-listener-not-a-logger.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="063-a-listener-not-a-logger" tabindex="-1">063. A listener, not a logger <a class="header-anchor" href="#063-a-listener-not-a-logger" aria-label="Permalink to &quot;063. A listener, not a logger&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>onEvent</code> gets plain objects that are told apart by <code>type</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A logging library, or an interface like one: it would be chosen for everybody, and would not serve metrics, alerts or tests.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Without a listener no event is made and no clock is read.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/063-a-listener-not-a-logger.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _063AListenerNotALogger = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _063AListenerNotALogger as default
};
