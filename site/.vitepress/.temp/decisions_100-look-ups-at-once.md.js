import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"100. A hundred look-ups at once, and a late one keeps its place","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/100-look-ups-at-once.md","filePath":"decisions/100-look-ups-at-once.md"}');
const _sfc_main = { name: "decisions/100-look-ups-at-once.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="100-a-hundred-look-ups-at-once-and-a-late-one-keeps-its-place" tabindex="-1">100. A hundred look-ups at once, and a late one keeps its place <a class="header-anchor" href="#100-a-hundred-look-ups-at-once-and-a-late-one-keeps-its-place" aria-label="Permalink to &quot;100. A hundred look-ups at once, and a late one keeps its place&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>createClientResolver</code> runs 100 look-ups at once by default; the others wait for their turn, no longer than a look-up may take. <code>load</code> gets a signal that aborts when the time is over. A look-up that is late has failed, but keeps its place until it ends. When all places are taken by late ones, the store gets one look-up each <code>negativeTtlMilliseconds</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Refuse what is over the bound at once: a gateway that has just started, with many clients, would refuse genuine ones.</li><li>Give the place of a late look-up to another: a store that hangs would get a hundred more in each five seconds.</li><li>Never start another while all are late: a look-up that never ends would stop the gateway for good.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Strangers can delay clients who are not remembered, but not those who are.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/100-look-ups-at-once.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _100LookUpsAtOnce = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _100LookUpsAtOnce as default
};
