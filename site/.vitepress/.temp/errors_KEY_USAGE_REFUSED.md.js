import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_USAGE_REFUSED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_USAGE_REFUSED.md","filePath":"errors/KEY_USAGE_REFUSED.md"}');
const _sfc_main = { name: "errors/KEY_USAGE_REFUSED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_usage_refused" tabindex="-1">KEY_USAGE_REFUSED <a class="header-anchor" href="#key_usage_refused" aria-label="Permalink to &quot;KEY_USAGE_REFUSED&quot;">​</a></h1><p>The key is not for this operation: it is the wrong half, a P-224 key for an envelope, or its JWK or <code>CryptoKey</code> forbids the use.</p><p><strong>What to do.</strong> Take the right key, or correct the usages in its JWK or <code>CryptoKey</code>.</p><p><strong>HTTP status of an unsigned refusal.</strong> 500</p><p><strong>Who throws it.</strong> keys.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.seal</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#seal"><code>seal</code></a>; signature-header: <a href="/apoint/reference/@apoint/signature-header.html#sign"><code>sign</code></a>, <a href="/apoint/reference/@apoint/signature-header.html#verify"><code>verify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>This … … key cannot be used for …, or not with this keyWrap; take another key.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_USAGE_REFUSED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_USAGE_REFUSED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_USAGE_REFUSED as default
};
