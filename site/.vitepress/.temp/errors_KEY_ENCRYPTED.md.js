import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_ENCRYPTED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_ENCRYPTED.md","filePath":"errors/KEY_ENCRYPTED.md"}');
const _sfc_main = { name: "errors/KEY_ENCRYPTED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_encrypted" tabindex="-1">KEY_ENCRYPTED <a class="header-anchor" href="#key_encrypted" aria-label="Permalink to &quot;KEY_ENCRYPTED&quot;">​</a></h1><p>The private key is encrypted with a passphrase.</p><p><strong>What to do.</strong> Decrypt it first: <code>openssl pkey -in key.pem -out plain.pem</code>.</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#importprivatekey"><code>importPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importpublickey"><code>importPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaprivatekey"><code>importRsaPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapublickey"><code>importRsaPublicKey</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The private key is a PEM of legacy encryption (DEK-Info). Decrypt it: openssl pkey -in key.pem -out plain.pem.</span></span>
<span class="line"><span>The private key is encrypted PKCS#8. Decrypt it: openssl pkey -in key.pem -out plain.pem (with -inform DER for DER).</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_ENCRYPTED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_ENCRYPTED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_ENCRYPTED as default
};
