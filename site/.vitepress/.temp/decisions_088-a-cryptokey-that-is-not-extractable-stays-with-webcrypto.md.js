import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"088. A CryptoKey that is not extractable stays with WebCrypto","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/088-a-cryptokey-that-is-not-extractable-stays-with-webcrypto.md","filePath":"decisions/088-a-cryptokey-that-is-not-extractable-stays-with-webcrypto.md"}');
const _sfc_main = { name: "decisions/088-a-cryptokey-that-is-not-extractable-stays-with-webcrypto.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="088-a-cryptokey-that-is-not-extractable-stays-with-webcrypto" tabindex="-1">088. A CryptoKey that is not extractable stays with WebCrypto <a class="header-anchor" href="#088-a-cryptokey-that-is-not-extractable-stays-with-webcrypto" aria-label="Permalink to &quot;088. A CryptoKey that is not extractable stays with WebCrypto&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>On every runtime a handle of such a key signs, verifies and wraps by WebCrypto. It has no fingerprint. Size and public exponent, which WebCrypto shows, are checked.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li><code>KeyObject.from</code> on Node: Node 26 warns about it for these keys, and 27 takes it away.</li><li>Refuse such keys: they are the way to keep a key out of reach of other code.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>What WebCrypto hides cannot be checked: that the modulus is odd, that the parts belong together, and that both halves do. Check the key where it is made, or import it extractable. Until now Node knew the public half of these keys, and gave them a fingerprint.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/088-a-cryptokey-that-is-not-extractable-stays-with-webcrypto.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _088ACryptokeyThatIsNotExtractableStaysWithWebcrypto = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _088ACryptokeyThatIsNotExtractableStaysWithWebcrypto as default
};
