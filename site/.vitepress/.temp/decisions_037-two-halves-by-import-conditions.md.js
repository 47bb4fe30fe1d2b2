import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"037. Two halves of cryptography, chosen by import conditions","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/037-two-halves-by-import-conditions.md","filePath":"decisions/037-two-halves-by-import-conditions.md"}');
const _sfc_main = { name: "decisions/037-two-halves-by-import-conditions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="037-two-halves-of-cryptography-chosen-by-import-conditions" tabindex="-1">037. Two halves of cryptography, chosen by import conditions <a class="header-anchor" href="#037-two-halves-of-cryptography-chosen-by-import-conditions" aria-label="Permalink to &quot;037. Two halves of cryptography, chosen by import conditions&quot;">​</a></h1><p>Date: 2026-11-24</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>node:crypto</code> is used where it exists, WebCrypto and noble elsewhere. The import map <code>#crypto</code> chooses when a module is resolved.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Look for globals when the program runs: a bundle would hold both halves, and a test could not force one.</li><li>WebCrypto everywhere: it lacks P-224, ECB and RSAES-PKCS1-v1_5.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Deno and Bun take <code>node:crypto</code>. <code>workerd</code> takes the portable half, with Node compatibility or without. The condition <code>apoint-portable</code> forces it on Node, so that one machine runs all tests on both.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/037-two-halves-by-import-conditions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _037TwoHalvesByImportConditions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _037TwoHalvesByImportConditions as default
};
