import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"006. Tests run against dist","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/006-tests-run-against-dist.md","filePath":"decisions/006-tests-run-against-dist.md"}');
const _sfc_main = { name: "decisions/006-tests-run-against-dist.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="006-tests-run-against-dist" tabindex="-1">006. Tests run against <code>dist</code> <a class="header-anchor" href="#006-tests-run-against-dist" aria-label="Permalink to &quot;006. Tests run against \`dist\`&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Tests import packages by name, through <code>exports</code> and <code>imports</code>, as a user does.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Tests that import <code>src/</code>: faster to start, but they see internals by accident and never see a missing export or a wrong condition.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A build comes before the tests. An internal that is worth a test of its own needs a door that the test can use.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/006-tests-run-against-dist.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _006TestsRunAgainstDist = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _006TestsRunAgainstDist as default
};
