import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_VERSION_UNKNOWN","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_VERSION_UNKNOWN.md","filePath":"errors/KEY_VERSION_UNKNOWN.md"}');
const _sfc_main = { name: "errors/KEY_VERSION_UNKNOWN.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_version_unknown" tabindex="-1">KEY_VERSION_UNKNOWN <a class="header-anchor" href="#key_version_unknown" aria-label="Permalink to &quot;KEY_VERSION_UNKNOWN&quot;">​</a></h1><p>The key ring has no key of this <code>keyVersion</code>.</p><p><strong>What to do.</strong> Add the key to the ring, or ask the other end which key it uses. No other key is tried.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#keyring"><code>KeyRing.resolve</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.seal</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#seal"><code>seal</code></a>; signature-header: <a href="/apoint/reference/@apoint/signature-header.html#sign"><code>sign</code></a>, <a href="/apoint/reference/@apoint/signature-header.html#verify"><code>verify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The key ring has no key of this keyVersion; add the key to the ring.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_VERSION_UNKNOWN.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_VERSION_UNKNOWN = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_VERSION_UNKNOWN as default
};
