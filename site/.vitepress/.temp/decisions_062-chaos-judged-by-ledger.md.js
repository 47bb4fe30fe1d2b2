import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"062. The chaos run judges by ledger and journals","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/062-chaos-judged-by-ledger.md","filePath":"decisions/062-chaos-judged-by-ledger.md"}');
const _sfc_main = { name: "decisions/062-chaos-judged-by-ledger.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="062-the-chaos-run-judges-by-ledger-and-journals" tabindex="-1">062. The chaos run judges by ledger and journals <a class="header-anchor" href="#062-the-chaos-run-judges-by-ledger-and-journals" aria-label="Permalink to &quot;062. The chaos run judges by ledger and journals&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>pnpm chaos</code> kills processes by how much is settled, not by the clock, and counts in the ledger and the journals only. Its broken mode drops the unique index.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Kill by time: a slow machine would get fewer kills.</li><li>Trust the clients&#39; own count: it is what is being tested.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The broken mode shows what the search finds, not what the database prevents. A second answer on a connection that goes on is not among the faults.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/062-chaos-judged-by-ledger.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _062ChaosJudgedByLedger = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _062ChaosJudgedByLedger as default
};
