import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"016. One function seals and signs, one verifies and opens","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/016-one-function-seals-and-signs.md","filePath":"decisions/016-one-function-seals-and-signs.md"}');
const _sfc_main = { name: "decisions/016-one-function-seals-and-signs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="016-one-function-seals-and-signs-one-verifies-and-opens" tabindex="-1">016. One function seals and signs, one verifies and opens <a class="header-anchor" href="#016-one-function-seals-and-signs-one-verifies-and-opens" aria-label="Permalink to &quot;016. One function seals and signs, one verifies and opens&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: superseded by <a href="/apoint/decisions/075-receiving-is-staged-claim-verify-open.html">075</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>send</code> and <code>receive</code> of <code>message</code> are the only places where envelopes and signatures meet. The caller cannot choose the order.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Let callers combine the layers: every caller would have to get the order right.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>What a caller wanted to do between verifying and opening had to go into callbacks.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/016-one-function-seals-and-signs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _016OneFunctionSealsAndSigns = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _016OneFunctionSealsAndSigns as default
};
