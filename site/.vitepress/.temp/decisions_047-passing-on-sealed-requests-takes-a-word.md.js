import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"047. Passing on sealed requests takes a word","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/047-passing-on-sealed-requests-takes-a-word.md","filePath":"decisions/047-passing-on-sealed-requests-takes-a-word.md"}');
const _sfc_main = { name: "decisions/047-passing-on-sealed-requests-takes-a-word.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="047-passing-on-sealed-requests-takes-a-word" tabindex="-1">047. Passing on sealed requests takes a word <a class="header-anchor" href="#047-passing-on-sealed-requests-takes-a-word" aria-label="Permalink to &quot;047. Passing on sealed requests takes a word&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: superseded by <a href="/apoint/decisions/075-receiving-is-staged-claim-verify-open.html">075</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>decryption: &#39;passed-on&#39;</code> in the place of a key verifies a request and leaves it sealed. The message then says <code>sealed</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>No key means not opened: a forgotten key would silently turn into unopened requests.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>One function returned messages of two kinds, which the caller told apart by a flag.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/047-passing-on-sealed-requests-takes-a-word.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _047PassingOnSealedRequestsTakesAWord = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _047PassingOnSealedRequestsTakesAWord as default
};
