import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"039. A P-224 key makes a table at its second verification","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/039-p224-table-at-second-verification.md","filePath":"decisions/039-p224-table-at-second-verification.md"}');
const _sfc_main = { name: "decisions/039-p224-table-at-second-verification.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="039-a-p-224-key-makes-a-table-at-its-second-verification" tabindex="-1">039. A P-224 key makes a table at its second verification <a class="header-anchor" href="#039-a-p-224-key-makes-a-table-at-its-second-verification" aria-label="Permalink to &quot;039. A P-224 key makes a table at its second verification&quot;">​</a></h1><p>Date: 2026-11-24</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>On the portable half the first signature is verified without a table. The second one makes it.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A table at import: many keys are used once.</li><li>No table: verification by ECC224 is the slowest operation of the portable half.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A key that verifies again and again is four times as fast as with noble&#39;s plain <code>verify</code>, measured in Chromium.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/039-p224-table-at-second-verification.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _039P224TableAtSecondVerification = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _039P224TableAtSecondVerification as default
};
