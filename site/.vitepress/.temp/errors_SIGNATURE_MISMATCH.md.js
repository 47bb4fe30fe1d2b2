import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"SIGNATURE_MISMATCH","description":"","frontmatter":{},"headers":[],"relativePath":"errors/SIGNATURE_MISMATCH.md","filePath":"errors/SIGNATURE_MISMATCH.md"}');
const _sfc_main = { name: "errors/SIGNATURE_MISMATCH.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="signature_mismatch" tabindex="-1">SIGNATURE_MISMATCH <a class="header-anchor" href="#signature_mismatch" aria-label="Permalink to &quot;SIGNATURE_MISMATCH&quot;">​</a></h1><p>The signature does not belong to this content and this key.</p><p><strong>What to do.</strong> Check, in this order: the key is the other end&#39;s and not your own; the body is the raw bytes of the wire; method, path, <code>Client-Id</code> and time are those signed; for ECC224, hash and encoding agree.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> signature-header: <a href="/apoint/reference/@apoint/signature-header.html#verify"><code>verify</code></a>.</p><p><strong>Who passes it on.</strong> message: <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The signature does not fit this content and key. Check that the key is the other end&#39;s and not your own, that the body is the exact bytes of the wire, and that method, path, Client-Id and time are the signed ones.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/SIGNATURE_MISMATCH.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SIGNATURE_MISMATCH = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SIGNATURE_MISMATCH as default
};
