import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"015. The key decides the algorithm","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/015-the-key-decides-the-algorithm.md","filePath":"decisions/015-the-key-decides-the-algorithm.md"}');
const _sfc_main = { name: "decisions/015-the-key-decides-the-algorithm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="015-the-key-decides-the-algorithm" tabindex="-1">015. The key decides the algorithm <a class="header-anchor" href="#015-the-key-decides-the-algorithm" aria-label="Permalink to &quot;015. The key decides the algorithm&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The algorithm of a signature is the one of the key. A header that names another is refused.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Believe the header: an attacker could choose <code>none</code> or a weaker algorithm, as several implementations of this wire allow.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>To change the algorithm is to change the key, or to add one to the ring.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/015-the-key-decides-the-algorithm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _015TheKeyDecidesTheAlgorithm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _015TheKeyDecidesTheAlgorithm as default
};
