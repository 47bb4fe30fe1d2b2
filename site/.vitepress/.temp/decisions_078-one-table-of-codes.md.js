import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"078. One table of codes","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/078-one-table-of-codes.md","filePath":"decisions/078-one-table-of-codes.md"}');
const _sfc_main = { name: "decisions/078-one-table-of-codes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="078-one-table-of-codes" tabindex="-1">078. One table of codes <a class="header-anchor" href="#078-one-table-of-codes" aria-label="Permalink to &quot;078. One table of codes&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>primitives/src/codes.ts</code> holds every code with its meaning, its advice and the HTTP status of its refusal. The union of codes, the documents and what tools say about a code come from it. The error class does not import it.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A union, a table of statuses and documents, each by hand: one fact in several places, which can differ.</li><li>The prose in the error class: every bundle would carry it.</li><li>Only the table, no sentence at the throw site: a general sentence does not name the option or the field.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A throw site has one sentence that is specific to its fault. The general prose is in a bundle only if the application imports the table. A check fails on a code in the table that no test provokes, and on a thrown code that is not in the table.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/078-one-table-of-codes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _078OneTableOfCodes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _078OneTableOfCodes as default
};
