import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"025. A code with another status than the table's is unknown","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/025-contradicting-results-are-unknown.md","filePath":"decisions/025-contradicting-results-are-unknown.md"}`);
const _sfc_main = { name: "decisions/025-contradicting-results-are-unknown.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="025-a-code-with-another-status-than-the-tables-is-unknown" tabindex="-1">025. A code with another status than the table&#39;s is unknown <a class="header-anchor" href="#025-a-code-with-another-status-than-the-tables-is-unknown" aria-label="Permalink to &quot;025. A code with another status than the table&#39;s is unknown&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>SUCCESS</code> with F, or <code>PROCESS_FAIL</code> with S, is an unknown outcome.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Believe the status: a failure believed by mistake costs the points twice.</li><li>Believe the code: a success believed by mistake costs the user the points.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Such a response costs a repetition, which is the cheapest of the three.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/025-contradicting-results-are-unknown.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _025ContradictingResultsAreUnknown = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _025ContradictingResultsAreUnknown as default
};
