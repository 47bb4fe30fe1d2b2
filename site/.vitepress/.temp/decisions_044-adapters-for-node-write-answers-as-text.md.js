import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"044. Adapters for Node write answers as text","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/044-adapters-for-node-write-answers-as-text.md","filePath":"decisions/044-adapters-for-node-write-answers-as-text.md"}');
const _sfc_main = { name: "decisions/044-adapters-for-node-write-answers-as-text.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="044-adapters-for-node-write-answers-as-text" tabindex="-1">044. Adapters for Node write answers as text <a class="header-anchor" href="#044-adapters-for-node-write-answers-as-text" aria-label="Permalink to &quot;044. Adapters for Node write answers as text&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The body of an answer is written to Node as text with one character for each byte.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Write bytes: when answers wait for their turn on one connection, Node puts the head of such an answer before a <code>100 Continue</code> of the same request. The stream of answers is then broken; 100,000 mutated requests to Hono met it.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Of text, Node makes one piece with the head. The bytes on the wire are the same.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/044-adapters-for-node-write-answers-as-text.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _044AdaptersForNodeWriteAnswersAsText = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _044AdaptersForNodeWriteAnswersAsText as default
};
