import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"046. Strangers cannot fill the cache of clients","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/046-strangers-cannot-fill-the-cache-of-clients.md","filePath":"decisions/046-strangers-cannot-fill-the-cache-of-clients.md"}');
const _sfc_main = { name: "decisions/046-strangers-cannot-fill-the-cache-of-clients.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="046-strangers-cannot-fill-the-cache-of-clients" tabindex="-1">046. Strangers cannot fill the cache of clients <a class="header-anchor" href="#046-strangers-cannot-fill-the-cache-of-clients" aria-label="Permalink to &quot;046. Strangers cannot fill the cache of clients&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>IDs without a client are remembered in a room of their own. An unknown <code>keyVersion</code> loads a client again at most once in ten seconds.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>One cache for all: invented IDs would push genuine clients out.</li><li>Look up at every unknown version: a stranger could load the store at will.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A new key version is known after ten seconds at the latest. Without the cache the gateway asks your function each time.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/046-strangers-cannot-fill-the-cache-of-clients.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _046StrangersCannotFillTheCacheOfClients = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _046StrangersCannotFillTheCacheOfClients as default
};
