import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"SIGNER_FAILED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/SIGNER_FAILED.md","filePath":"errors/SIGNER_FAILED.md"}');
const _sfc_main = { name: "errors/SIGNER_FAILED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="signer_failed" tabindex="-1">SIGNER_FAILED <a class="header-anchor" href="#signer_failed" aria-label="Permalink to &quot;SIGNER_FAILED&quot;">​</a></h1><p>A <code>Signer</code> threw, or did not return a signature.</p><p><strong>What to do.</strong> See <code>cause</code>, and check the HSM or KMS behind the <code>Signer</code>.</p><p><strong>HTTP status of an unsigned refusal.</strong> 500</p><p><strong>Who throws it.</strong> signature-header: <a href="/apoint/reference/@apoint/signature-header.html#sign"><code>sign</code></a>.</p><p><strong>Who passes it on.</strong> client: <a href="/apoint/reference/@apoint/client/#client"><code>Client.submit</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.issueBenefit</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.call</code></a>; message: <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The Signer threw; see the cause.</span></span>
<span class="line"><span>The Signer must return the signature as a Uint8Array that is not empty.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/SIGNER_FAILED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SIGNER_FAILED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SIGNER_FAILED as default
};
