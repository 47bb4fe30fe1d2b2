import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"010. Our own reader brings every key to DER","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/010-our-own-reader-brings-every-key-to-der.md","filePath":"decisions/010-our-own-reader-brings-every-key-to-der.md"}');
const _sfc_main = { name: "decisions/010-our-own-reader-brings-every-key-to-der.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="010-our-own-reader-brings-every-key-to-der" tabindex="-1">010. Our own reader brings every key to DER <a class="header-anchor" href="#010-our-own-reader-brings-every-key-to-der" aria-label="Permalink to &quot;010. Our own reader brings every key to DER&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>One small strict reader takes apart PEM, one-line base64, PKCS#1, SEC1, certificates and JWK. The runtime always gets PKCS#8 or SubjectPublicKeyInfo.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Let OpenSSL or WebCrypto read each form: they accept different forms, believe different labels and fail with different errors.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Both halves of <code>#crypto</code> accept and refuse the same keys with the same codes. A key has one fingerprint, also when its point came compressed. The reader costs bytes in a bundle; <a href="/apoint/decisions/041-rsa-keys-read-by-the-runtime.html">041</a> is for those who count them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/010-our-own-reader-brings-every-key-to-der.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _010OurOwnReaderBringsEveryKeyToDer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _010OurOwnReaderBringsEveryKeyToDer as default
};
