import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"089. Restrictions of a JWK fail closed","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/089-restrictions-of-a-jwk-fail-closed.md","filePath":"decisions/089-restrictions-of-a-jwk-fail-closed.md"}');
const _sfc_main = { name: "decisions/089-restrictions-of-a-jwk-fail-closed.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="089-restrictions-of-a-jwk-fail-closed" tabindex="-1">089. Restrictions of a JWK fail closed <a class="header-anchor" href="#089-restrictions-of-a-jwk-fail-closed" aria-label="Permalink to &quot;089. Restrictions of a JWK fail closed&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>use</code>, <code>key_ops</code>, <code>alg</code> and <code>ext</code> restrict a key if they are there, and all of them together. One of another type, and an operation that is named twice, is <code>KEY_MALFORMED</code>. The <code>alg</code> of an RSA key is also its only key wrap. No <code>alg</code> is registered for P-224, so a P-224 key with one signs nothing. Only own members count.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Ignore what is not understood: <code>&quot;key_ops&quot;: &quot;verify&quot;</code> would allow everything.</li><li><code>RSA-OAEP-256</code> as a word for any key wrap: such a key would open RSAES-PKCS1-v1_5.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A JWK that was written carelessly is refused at import, and not at the first message.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/089-restrictions-of-a-jwk-fail-closed.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _089RestrictionsOfAJwkFailClosed = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _089RestrictionsOfAJwkFailClosed as default
};
