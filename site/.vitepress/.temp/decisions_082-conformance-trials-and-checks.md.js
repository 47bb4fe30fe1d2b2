import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"082. Conformance, trials and checks","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/082-conformance-trials-and-checks.md","filePath":"decisions/082-conformance-trials-and-checks.md"}');
const _sfc_main = { name: "decisions/082-conformance-trials-and-checks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="082-conformance-trials-and-checks" tabindex="-1">082. Conformance, trials and checks <a class="header-anchor" href="#082-conformance-trials-and-checks" aria-label="Permalink to &quot;082. Conformance, trials and checks&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>conformance/</code> holds the vectors, their runner, the suite and the matrix of runtimes. <code>trials/</code> holds what tries to break the toolkit: attacks, chaos, fuzzing, load. <code>checks/</code> holds what guards the repository: floors, throw sites, documents, secrets.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>All in <code>conformance/</code>: one who looks for the vectors had to walk past a chaos run and a search for secrets.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The commands keep their names.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/082-conformance-trials-and-checks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _082ConformanceTrialsAndChecks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _082ConformanceTrialsAndChecks as default
};
