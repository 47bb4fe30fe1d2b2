import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ENCRYPTION_NOT_CONFIGURED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/ENCRYPTION_NOT_CONFIGURED.md","filePath":"errors/ENCRYPTION_NOT_CONFIGURED.md"}');
const _sfc_main = { name: "errors/ENCRYPTION_NOT_CONFIGURED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="encryption_not_configured" tabindex="-1">ENCRYPTION_NOT_CONFIGURED <a class="header-anchor" href="#encryption_not_configured" aria-label="Permalink to &quot;ENCRYPTION_NOT_CONFIGURED&quot;">​</a></h1><p>An encrypted message arrived and there is no key to open it, or the gateway has no RSA key of the client to seal the answer for.</p><p><strong>What to do.</strong> Set the option <code>encryption</code> to <code>rsaAes({ openWith })</code> of <code>@apoint/rsa-aes-envelope</code>. At a gateway, give the client an RSA key.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The message is encrypted; give rsaAes of @apoint/rsa-aes-envelope the option openWith.</span></span>
<span class="line"><span>The message is encrypted; pass rsaAes({ openWith }) of @apoint/rsa-aes-envelope to open.</span></span>
<span class="line"><span>The client has no RSA key that its answer could be sealed for; give it encryptionKeys.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/ENCRYPTION_NOT_CONFIGURED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ENCRYPTION_NOT_CONFIGURED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ENCRYPTION_NOT_CONFIGURED as default
};
