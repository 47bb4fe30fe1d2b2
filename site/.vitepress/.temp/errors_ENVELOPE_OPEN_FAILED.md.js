import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ENVELOPE_OPEN_FAILED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/ENVELOPE_OPEN_FAILED.md","filePath":"errors/ENVELOPE_OPEN_FAILED.md"}');
const _sfc_main = { name: "errors/ENVELOPE_OPEN_FAILED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="envelope_open_failed" tabindex="-1">ENVELOPE_OPEN_FAILED <a class="header-anchor" href="#envelope_open_failed" aria-label="Permalink to &quot;ENVELOPE_OPEN_FAILED&quot;">​</a></h1><p>The envelope does not open, for whatever reason, or its content is not JSON.</p><p><strong>What to do.</strong> Compare both ends: the fingerprint of the key it was sealed for, the <code>keyVersion</code> and the profile. The error gives no reason, because that would help an attacker.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#decryptbody"><code>decryptBody</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.openUnder</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The envelope does not open. Check that it was sealed for this key, and that both ends use the same profile.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/ENVELOPE_OPEN_FAILED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ENVELOPE_OPEN_FAILED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ENVELOPE_OPEN_FAILED as default
};
