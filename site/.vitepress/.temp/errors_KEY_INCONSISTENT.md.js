import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_INCONSISTENT","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_INCONSISTENT.md","filePath":"errors/KEY_INCONSISTENT.md"}');
const _sfc_main = { name: "errors/KEY_INCONSISTENT.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_inconsistent" tabindex="-1">KEY_INCONSISTENT <a class="header-anchor" href="#key_inconsistent" aria-label="Permalink to &quot;KEY_INCONSISTENT&quot;">​</a></h1><p>The numbers of the key do not form a valid key, or its two halves do not belong together.</p><p><strong>What to do.</strong> Export the key again: it was damaged, or put together from two keys. Some runtimes also refuse RSA keys of unusual sizes.</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#importp224spki"><code>importP224Spki</code></a>, <a href="/apoint/reference/@apoint/keys/#importprivatekey"><code>importPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importpublickey"><code>importPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaprivatekey"><code>importRsaPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapublickey"><code>importRsaPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapkcs8"><code>importRsaPkcs8</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaspki"><code>importRsaSpki</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The private and the public half of the key do not belong together; it may be put together from two keys.</span></span>
<span class="line"><span>The point of the EC key must be compressed or uncompressed (RFC 5480).</span></span>
<span class="line"><span>The scalar of the EC private key must be from 1 to n - 1; the key is damaged.</span></span>
<span class="line"><span>The modulus of an RSA key must be odd.</span></span>
<span class="line"><span>The public exponent of an RSA key must be odd, at least 3 and at most 64 bits.</span></span>
<span class="line"><span>The primes and exponents of the RSA private key do not belong to its modulus; export the key again.</span></span>
<span class="line"><span>This only has the shape of a CryptoKey; pass a real one.</span></span>
<span class="line"><span>The key is inconsistent: its numbers do not form a valid RSA or P-224 key.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_INCONSISTENT.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_INCONSISTENT = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_INCONSISTENT as default
};
