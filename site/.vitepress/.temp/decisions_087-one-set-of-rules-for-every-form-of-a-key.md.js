import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"087. One set of rules for every form of a key","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/087-one-set-of-rules-for-every-form-of-a-key.md","filePath":"decisions/087-one-set-of-rules-for-every-form-of-a-key.md"}');
const _sfc_main = { name: "decisions/087-one-set-of-rules-for-every-form-of-a-key.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="087-one-set-of-rules-for-every-form-of-a-key" tabindex="-1">087. One set of rules for every form of a key <a class="header-anchor" href="#087-one-set-of-rules-for-every-form-of-a-key" aria-label="Permalink to &quot;087. One set of rules for every form of a key&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Size, odd modulus, exponent, the equations between the parts, and one signature that its public half verifies: a key is held to them in whatever form it comes, PEM, DER, JWK, certificate, <code>CryptoKey</code> or <code>KeyObject</code>, and on both halves of the cryptography. A <code>CryptoKey</code> that is extractable and a <code>KeyObject</code> are exported and read like any other key.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Believe what a runtime has imported: runtimes take the exponent 1, with which every content is its own signature, an even modulus, and halves that do not match.</li><li>A test of primality: the signature shows a factor that is not a prime, in less time. One wrong signature would factor the modulus, so it is made at import and given to nobody.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A key has one verdict, one code and one fingerprint. The import of an RSA private key makes one signature on the portable half as well. The smallest bundles grow by the arithmetic for <code>importRsaPkcs8</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/087-one-set-of-rules-for-every-form-of-a-key.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _087OneSetOfRulesForEveryFormOfAKey = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _087OneSetOfRulesForEveryFormOfAKey as default
};
