import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"019. One error for every envelope that does not open","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/019-one-error-for-unopened-envelopes.md","filePath":"decisions/019-one-error-for-unopened-envelopes.md"}');
const _sfc_main = { name: "decisions/019-one-error-for-unopened-envelopes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="019-one-error-for-every-envelope-that-does-not-open" tabindex="-1">019. One error for every envelope that does not open <a class="header-anchor" href="#019-one-error-for-every-envelope-that-does-not-open" aria-label="Permalink to &quot;019. One error for every envelope that does not open&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A wrong key, bad RSA padding, a wrong key length and bad AES padding are all <code>ENVELOPE_OPEN_FAILED</code>, with one message and after the same steps. A random key takes the place of one that does not unwrap.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>An error for each reason: on RSAES-PKCS1-v1_5 and ECB that is exactly what an attacker needs to know.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Whoever searches for a mistake learns less. <a href="/apoint/decisions/076-plaintext-that-is-not-json.html">076</a> adds the plaintext that is no JSON to this error.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/019-one-error-for-unopened-envelopes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _019OneErrorForUnopenedEnvelopes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _019OneErrorForUnopenedEnvelopes as default
};
