import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_MALFORMED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_MALFORMED.md","filePath":"errors/KEY_MALFORMED.md"}');
const _sfc_main = { name: "errors/KEY_MALFORMED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_malformed" tabindex="-1">KEY_MALFORMED <a class="header-anchor" href="#key_malformed" aria-label="Permalink to &quot;KEY_MALFORMED&quot;">​</a></h1><p>The source is not a key in any known form, or it is damaged.</p><p><strong>What to do.</strong> Give the whole PEM text with its BEGIN and END lines, its one-line base64, the DER bytes, a JWK, a <code>CryptoKey</code> or a <code>KeyObject</code>. For other formats, such as OpenSSH and PKCS#12, the message has the command that converts them.</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#importp224spki"><code>importP224Spki</code></a>, <a href="/apoint/reference/@apoint/keys/#importprivatekey"><code>importPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importpublickey"><code>importPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaprivatekey"><code>importRsaPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapublickey"><code>importRsaPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapkcs8"><code>importRsaPkcs8</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaspki"><code>importRsaSpki</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The key is not well-formed DER. Give the whole PEM text, its one-line base64, or the DER bytes.</span></span>
<span class="line"><span>A key must be at most … characters or bytes.</span></span>
<span class="line"><span>This import accepts only one form of key, and this is another; try importPublicKey or importPrivateKey.</span></span>
<span class="line"><span>This is …. …</span></span>
<span class="line"><span>The PEM text must hold a key or a certificate; it has neither.</span></span>
<span class="line"><span>A PEM block has a BEGIN line without its END line; give the whole text.</span></span>
<span class="line"><span>The key text must be PEM with its BEGIN and END lines, or one block of base64.</span></span>
<span class="line"><span>The JWK member … must not be zero or empty.</span></span>
<span class="line"><span>The JWK member … must be base64url without padding; it is missing, in another form, or longer than any key.</span></span>
<span class="line"><span>The JWK member … must be canonical base64url; it may be cut.</span></span>
<span class="line"><span>The JWK member … must be … bytes.</span></span>
<span class="line"><span>RSA keys with more than two primes are not supported; use a key with two primes.</span></span>
<span class="line"><span>The RSA private key must be a PKCS#1 key with two primes: nine integers, version 0 first.</span></span>
<span class="line"><span>The JWK member … must be …, or absent.</span></span>
<span class="line"><span>A key must be PEM text, one-line base64, DER bytes, a JWK, a CryptoKey or a KeyObject.</span></span>
<span class="line"><span>The key bytes must be DER, or the bytes of a PEM file.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_MALFORMED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_MALFORMED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_MALFORMED as default
};
