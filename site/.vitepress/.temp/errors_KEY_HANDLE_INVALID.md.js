import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_HANDLE_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_HANDLE_INVALID.md","filePath":"errors/KEY_HANDLE_INVALID.md"}');
const _sfc_main = { name: "errors/KEY_HANDLE_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_handle_invalid" tabindex="-1">KEY_HANDLE_INVALID <a class="header-anchor" href="#key_handle_invalid" aria-label="Permalink to &quot;KEY_HANDLE_INVALID&quot;">​</a></h1><p>The value is not a key handle, a <code>Signer</code>, a <code>KeyUnwrapper</code> or a content encryption key.</p><p><strong>What to do.</strong> Import the key once and pass the result. If you do, look for a second installed copy of the package that made it.</p><p><strong>HTTP status of an unsigned refusal.</strong> 500</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#exportprivatekey"><code>exportPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#exportpublickey"><code>exportPublicKey</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#decryptbody"><code>decryptBody</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#encryptbody"><code>encryptBody</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.seal</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.openUnder</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#seal"><code>seal</code></a>; signature-header: <a href="/apoint/reference/@apoint/signature-header.html#sign"><code>sign</code></a>, <a href="/apoint/reference/@apoint/signature-header.html#verify"><code>verify</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>This is not a key handle; pass the result of importPrivateKey or importPublicKey.</span></span>
<span class="line"><span>This is not a content encryption key; pass the contentEncryptionKey that seal or open returned.</span></span>
<span class="line"><span>The decryption key must be a KeyUnwrapper, or a key handle from importPrivateKey.</span></span>
<span class="line"><span>The signing key must be a Signer, or a key handle from importPrivateKey.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_HANDLE_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_HANDLE_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_HANDLE_INVALID as default
};
