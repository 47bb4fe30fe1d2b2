import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"007. One error class with codes","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/007-one-error-class-with-codes.md","filePath":"decisions/007-one-error-class-with-codes.md"}');
const _sfc_main = { name: "decisions/007-one-error-class-with-codes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="007-one-error-class-with-codes" tabindex="-1">007. One error class with codes <a class="header-anchor" href="#007-one-error-class-with-codes" aria-label="Permalink to &quot;007. One error class with codes&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Every failure is an <code>ApointError</code> with a <code>code</code> out of one union. Programs decide by <code>code</code>, people read <code>message</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A class for each failure: <code>instanceof</code> fails across copies of a package and across realms.</li><li>Messages as the interface: they could never be improved.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Messages hold no key, body or header value, so they may be logged. What other code threw is in <code>cause</code> and not in <code>toJSON</code>. The error of <code>JSON.parse</code> is dropped, because it quotes the body.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/007-one-error-class-with-codes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _007OneErrorClassWithCodes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _007OneErrorClassWithCodes as default
};
