import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"045. A failed look-up does not mean that the client is unknown","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/045-failed-look-up-is-not-unknown-client.md","filePath":"decisions/045-failed-look-up-is-not-unknown-client.md"}');
const _sfc_main = { name: "decisions/045-failed-look-up-is-not-unknown-client.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="045-a-failed-look-up-does-not-mean-that-the-client-is-unknown" tabindex="-1">045. A failed look-up does not mean that the client is unknown <a class="header-anchor" href="#045-a-failed-look-up-does-not-mean-that-the-client-is-unknown" aria-label="Permalink to &quot;045. A failed look-up does not mean that the client is unknown&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A look-up of clients that fails has its own code and HTTP status, and is never cached as &quot;there is none&quot;. A client that was found stays as it was for ten minutes of outage.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Treat the failure as an unknown client: an outage of the store would look like withdrawn access, and the cache would keep it.</li><li>Refuse everybody during an outage: payments going on weighs more than a key that is withdrawn in those very minutes.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p><code>staleOnErrorMilliseconds: 0</code> is for those who weigh it otherwise.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/045-failed-look-up-is-not-unknown-client.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _045FailedLookUpIsNotUnknownClient = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _045FailedLookUpIsNotUnknownClient as default
};
