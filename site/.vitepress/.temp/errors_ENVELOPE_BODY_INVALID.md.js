import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ENVELOPE_BODY_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/ENVELOPE_BODY_INVALID.md","filePath":"errors/ENVELOPE_BODY_INVALID.md"}');
const _sfc_main = { name: "errors/ENVELOPE_BODY_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="envelope_body_invalid" tabindex="-1">ENVELOPE_BODY_INVALID <a class="header-anchor" href="#envelope_body_invalid" aria-label="Permalink to &quot;ENVELOPE_BODY_INVALID&quot;">​</a></h1><p>The encrypted body is not base64.</p><p><strong>What to do.</strong> Find out whether the sender encrypted the body at all.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#decryptbody"><code>decryptBody</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.openUnder</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The encrypted body is not base64; find out whether the sender encrypted it at all.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/ENVELOPE_BODY_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ENVELOPE_BODY_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ENVELOPE_BODY_INVALID as default
};
