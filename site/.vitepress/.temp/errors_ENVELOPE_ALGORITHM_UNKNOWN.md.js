import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ENVELOPE_ALGORITHM_UNKNOWN","description":"","frontmatter":{},"headers":[],"relativePath":"errors/ENVELOPE_ALGORITHM_UNKNOWN.md","filePath":"errors/ENVELOPE_ALGORITHM_UNKNOWN.md"}');
const _sfc_main = { name: "errors/ENVELOPE_ALGORITHM_UNKNOWN.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="envelope_algorithm_unknown" tabindex="-1">ENVELOPE_ALGORITHM_UNKNOWN <a class="header-anchor" href="#envelope_algorithm_unknown" aria-label="Permalink to &quot;ENVELOPE_ALGORITHM_UNKNOWN&quot;">​</a></h1><p>The <code>Encrypt</code> header names an algorithm other than RSA_AES, or an empty one.</p><p><strong>What to do.</strong> Refuse the message: RSA_AES is the only envelope on this wire.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#parseencryptheader"><code>parseEncryptHeader</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The encryption algorithm must be RSA_AES; this wire has no other.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/ENVELOPE_ALGORITHM_UNKNOWN.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ENVELOPE_ALGORITHM_UNKNOWN = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ENVELOPE_ALGORITHM_UNKNOWN as default
};
