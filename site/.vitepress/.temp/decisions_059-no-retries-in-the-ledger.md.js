import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"059. No retries in the ledger","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/059-no-retries-in-the-ledger.md","filePath":"decisions/059-no-retries-in-the-ledger.md"}');
const _sfc_main = { name: "decisions/059-no-retries-in-the-ledger.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="059-no-retries-in-the-ledger" tabindex="-1">059. No retries in the ledger <a class="header-anchor" href="#059-no-retries-in-the-ledger" aria-label="Permalink to &quot;059. No retries in the ledger&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A transaction that fails is a U to the client. The connection that it failed on is closed.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Repeat in the ledger: the client repeats with the same <code>bizNo</code> anyway.</li><li>Roll back on the same connection: it may be the connection that failed.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Closing ends the transaction in either case.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/059-no-retries-in-the-ledger.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _059NoRetriesInTheLedger = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _059NoRetriesInTheLedger as default
};
