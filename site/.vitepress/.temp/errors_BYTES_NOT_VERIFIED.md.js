import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"BYTES_NOT_VERIFIED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/BYTES_NOT_VERIFIED.md","filePath":"errors/BYTES_NOT_VERIFIED.md"}');
const _sfc_main = { name: "errors/BYTES_NOT_VERIFIED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="bytes_not_verified" tabindex="-1">BYTES_NOT_VERIFIED <a class="header-anchor" href="#bytes_not_verified" aria-label="Permalink to &quot;BYTES_NOT_VERIFIED&quot;">​</a></h1><p>These bytes are not the body of a verified message.</p><p><strong>What to do.</strong> Pass the <code>body</code> that verification returned, not a copy of it.</p><p><strong>Who throws it.</strong> message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>, <a href="/apoint/reference/@apoint/message/#parseverifiedjson"><code>parseVerifiedJson</code></a>, <a href="/apoint/reference/@apoint/message/#assertverified"><code>assertVerified</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>These bytes were not verified; pass the body that verify or open returned, not a copy of it.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/BYTES_NOT_VERIFIED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BYTES_NOT_VERIFIED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BYTES_NOT_VERIFIED as default
};
