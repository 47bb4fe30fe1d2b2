import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"049. A request is claimed after freshness and before opening","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/049-claimed-before-opening.md","filePath":"decisions/049-claimed-before-opening.md"}');
const _sfc_main = { name: "decisions/049-claimed-before-opening.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="049-a-request-is-claimed-after-freshness-and-before-opening" tabindex="-1">049. A request is claimed after freshness and before opening <a class="header-anchor" href="#049-a-request-is-claimed-after-freshness-and-before-opening" aria-label="Permalink to &quot;049. A request is claimed after freshness and before opening&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The replay guard is asked when signature and time hold, and before the envelope is opened.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Before the signature: strangers could fill the memory.</li><li>After opening: a captured message could be sent with one <code>Encrypt</code> header after the other.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The first attempt to open a message is the only one. A request that failed to open needs a new time.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/049-claimed-before-opening.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _049ClaimedBeforeOpening = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _049ClaimedBeforeOpening as default
};
