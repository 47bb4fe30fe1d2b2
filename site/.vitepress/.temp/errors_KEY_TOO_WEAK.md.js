import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_TOO_WEAK","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_TOO_WEAK.md","filePath":"errors/KEY_TOO_WEAK.md"}');
const _sfc_main = { name: "errors/KEY_TOO_WEAK.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_too_weak" tabindex="-1">KEY_TOO_WEAK <a class="header-anchor" href="#key_too_weak" aria-label="Permalink to &quot;KEY_TOO_WEAK&quot;">​</a></h1><p>The RSA key has fewer than 2048 bits, or too few for the key wrap.</p><p><strong>What to do.</strong> Use a longer key. <code>rsaUnder2048Bits: &#39;allowed&#39;</code> is for archives, not for money.</p><p><strong>HTTP status of an unsigned refusal.</strong> 500</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#generatekeypair"><code>generateKeyPair</code></a>, <a href="/apoint/reference/@apoint/keys/#importprivatekey"><code>importPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importpublickey"><code>importPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaprivatekey"><code>importRsaPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapublickey"><code>importRsaPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapkcs8"><code>importRsaPkcs8</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaspki"><code>importRsaSpki</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.seal</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#seal"><code>seal</code></a>.</p><p><strong>Who passes it on.</strong> message: <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>An RSA key must have … to … bits; this one has ….</span></span>
<span class="line"><span>The RSA key is too small to wrap a key by …; use a longer one.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_TOO_WEAK.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_TOO_WEAK = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_TOO_WEAK as default
};
