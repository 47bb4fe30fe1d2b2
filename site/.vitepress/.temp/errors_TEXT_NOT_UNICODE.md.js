import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TEXT_NOT_UNICODE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TEXT_NOT_UNICODE.md","filePath":"errors/TEXT_NOT_UNICODE.md"}');
const _sfc_main = { name: "errors/TEXT_NOT_UNICODE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="text_not_unicode" tabindex="-1">TEXT_NOT_UNICODE <a class="header-anchor" href="#text_not_unicode" aria-label="Permalink to &quot;TEXT_NOT_UNICODE&quot;">​</a></h1><p>A text holds half a character (a lone surrogate), or bytes are not UTF-8.</p><p><strong>What to do.</strong> Send UTF-8, the charset of this wire, and do not cut text in the middle of a character.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> primitives: <a href="/apoint/reference/@apoint/primitives/#encodeutf8"><code>encodeUtf8</code></a>, <a href="/apoint/reference/@apoint/primitives/#decodeutf8"><code>decodeUtf8</code></a>.</p><p><strong>Who passes it on.</strong> canonical-request: <a href="/apoint/reference/@apoint/canonical-request.html#canonicalrequest"><code>canonicalRequest</code></a>; gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>, <a href="/apoint/reference/@apoint/message/#parseverifiedjson"><code>parseVerifiedJson</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#encryptbody"><code>encryptBody</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.seal</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#seal"><code>seal</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The text holds a lone surrogate, which is half a character; do not cut text there.</span></span>
<span class="line"><span>The bytes are not UTF-8, the charset of this wire.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TEXT_NOT_UNICODE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TEXT_NOT_UNICODE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TEXT_NOT_UNICODE as default
};
