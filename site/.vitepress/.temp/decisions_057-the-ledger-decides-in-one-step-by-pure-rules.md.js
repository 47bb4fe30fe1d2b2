import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"057. The ledger decides in one step, by pure rules","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/057-the-ledger-decides-in-one-step-by-pure-rules.md","filePath":"decisions/057-the-ledger-decides-in-one-step-by-pure-rules.md"}');
const _sfc_main = { name: "decisions/057-the-ledger-decides-in-one-step-by-pure-rules.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="057-the-ledger-decides-in-one-step-by-pure-rules" tabindex="-1">057. The ledger decides in one step, by pure rules <a class="header-anchor" href="#057-the-ledger-decides-in-one-step-by-pure-rules" aria-label="Permalink to &quot;057. The ledger decides in one step, by pure rules&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>ledger.decide(claim)</code> looks up, asks the rules and books. The rules get an account and return a decision. They cannot wait for anything.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Rules that may wait: between look-up and booking the account could change.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>No implementation can be made to decide on something that is no longer so. If the row of the account is gone there is no budget, and every decision fails.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/057-the-ledger-decides-in-one-step-by-pure-rules.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _057TheLedgerDecidesInOneStepByPureRules = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _057TheLedgerDecidesInOneStepByPureRules as default
};
