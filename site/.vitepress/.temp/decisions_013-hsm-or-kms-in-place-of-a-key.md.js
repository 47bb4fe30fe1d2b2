import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"013. An HSM or KMS can stand in for a private key","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/013-hsm-or-kms-in-place-of-a-key.md","filePath":"decisions/013-hsm-or-kms-in-place-of-a-key.md"}');
const _sfc_main = { name: "decisions/013-hsm-or-kms-in-place-of-a-key.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="013-an-hsm-or-kms-can-stand-in-for-a-private-key" tabindex="-1">013. An HSM or KMS can stand in for a private key <a class="header-anchor" href="#013-an-hsm-or-kms-can-stand-in-for-a-private-key" aria-label="Permalink to &quot;013. An HSM or KMS can stand in for a private key&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A <code>Signer</code> or a <code>KeyUnwrapper</code> goes wherever a private key does.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Private keys only: then the keys that are kept best could not be used.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Whatever an unwrapper throws becomes the one error of an envelope (<a href="/apoint/decisions/019-one-error-for-unopened-envelopes.html">019</a>). <code>KEY_UNAVAILABLE</code> is the exception, because it says nothing about the message.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/013-hsm-or-kms-in-place-of-a-key.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _013HsmOrKmsInPlaceOfAKey = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _013HsmOrKmsInPlaceOfAKey as default
};
