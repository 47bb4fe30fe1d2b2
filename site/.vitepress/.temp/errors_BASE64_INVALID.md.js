import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"BASE64_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/BASE64_INVALID.md","filePath":"errors/BASE64_INVALID.md"}');
const _sfc_main = { name: "errors/BASE64_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="base64_invalid" tabindex="-1">BASE64_INVALID <a class="header-anchor" href="#base64_invalid" aria-label="Permalink to &quot;BASE64_INVALID&quot;">​</a></h1><p>The text is not standard base64 in its one canonical form.</p><p><strong>What to do.</strong> Ask the sender for standard base64 with padding, percent-encoded once. base64url is refused.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> primitives: <a href="/apoint/reference/@apoint/primitives/#decodebase64"><code>decodeBase64</code></a>, <a href="/apoint/reference/@apoint/primitives/#decodewrappedbase64"><code>decodeWrappedBase64</code></a>, <a href="/apoint/reference/@apoint/primitives/#decodewrappedbase64ascii"><code>decodeWrappedBase64Ascii</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#claimrequest"><code>claimRequest</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#claimresponse"><code>claimResponse</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#parseencryptheader"><code>parseEncryptHeader</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>; signature-header: <a href="/apoint/reference/@apoint/signature-header.html#parsesignatureheader"><code>parseSignatureHeader</code></a>, <a href="/apoint/reference/@apoint/signature-header.html#verify"><code>verify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The text is not canonical base64: it must use the standard alphabet and padding, without blanks.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/BASE64_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BASE64_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BASE64_INVALID as default
};
