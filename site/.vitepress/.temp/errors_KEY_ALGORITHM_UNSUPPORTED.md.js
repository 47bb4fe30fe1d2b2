import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_ALGORITHM_UNSUPPORTED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_ALGORITHM_UNSUPPORTED.md","filePath":"errors/KEY_ALGORITHM_UNSUPPORTED.md"}');
const _sfc_main = { name: "errors/KEY_ALGORITHM_UNSUPPORTED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_algorithm_unsupported" tabindex="-1">KEY_ALGORITHM_UNSUPPORTED <a class="header-anchor" href="#key_algorithm_unsupported" aria-label="Permalink to &quot;KEY_ALGORITHM_UNSUPPORTED&quot;">​</a></h1><p>This import does not support the algorithm of the key, or the <code>CryptoKey</code> was made for another purpose.</p><p><strong>What to do.</strong> Use an RSA key, or a P-224 key for ECC224. A <code>CryptoKey</code> must be for RSASSA-PKCS1-v1_5 with SHA-256, or for RSA-OAEP.</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#importprivatekey"><code>importPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importpublickey"><code>importPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaprivatekey"><code>importRsaPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapublickey"><code>importRsaPublicKey</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>This is an Ed25519 key or one of its family, which this wire does not use and nothing converts. Make an RSA key: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem.</span></span>
<span class="line"><span>The key is neither RSA (rsaEncryption) nor EC; this wire uses RSA keys and keys on the curve P-224.</span></span>
<span class="line"><span>A CryptoKey must be for RSASSA-PKCS1-v1_5 with SHA-256 (signatures) or for RSA-OAEP with SHA-1 or SHA-256 (envelopes).</span></span>
<span class="line"><span>This function imports only … keys; importPublicKey and importPrivateKey accept both RSA and P-224.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_ALGORITHM_UNSUPPORTED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_ALGORITHM_UNSUPPORTED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_ALGORITHM_UNSUPPORTED as default
};
