import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"HEADER_DUPLICATE_KEY","description":"","frontmatter":{},"headers":[],"relativePath":"errors/HEADER_DUPLICATE_KEY.md","filePath":"errors/HEADER_DUPLICATE_KEY.md"}');
const _sfc_main = { name: "errors/HEADER_DUPLICATE_KEY.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="header_duplicate_key" tabindex="-1">HEADER_DUPLICATE_KEY <a class="header-anchor" href="#header_duplicate_key" aria-label="Permalink to &quot;HEADER_DUPLICATE_KEY&quot;">​</a></h1><p>The header names a parameter twice.</p><p><strong>What to do.</strong> Refuse the message and tell the sender: it is not defined which of the two counts.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> primitives.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#claimrequest"><code>claimRequest</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#claimresponse"><code>claimResponse</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#parseencryptheader"><code>parseEncryptHeader</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>; signature-header: <a href="/apoint/reference/@apoint/signature-header.html#parsesignatureheader"><code>parseSignatureHeader</code></a>, <a href="/apoint/reference/@apoint/signature-header.html#verify"><code>verify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The header names a parameter twice.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/HEADER_DUPLICATE_KEY.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HEADER_DUPLICATE_KEY = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HEADER_DUPLICATE_KEY as default
};
