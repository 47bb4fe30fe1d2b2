import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"SIGNATURE_ALGORITHM_UNKNOWN","description":"","frontmatter":{},"headers":[],"relativePath":"errors/SIGNATURE_ALGORITHM_UNKNOWN.md","filePath":"errors/SIGNATURE_ALGORITHM_UNKNOWN.md"}');
const _sfc_main = { name: "errors/SIGNATURE_ALGORITHM_UNKNOWN.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="signature_algorithm_unknown" tabindex="-1">SIGNATURE_ALGORITHM_UNKNOWN <a class="header-anchor" href="#signature_algorithm_unknown" aria-label="Permalink to &quot;SIGNATURE_ALGORITHM_UNKNOWN&quot;">​</a></h1><p>The signature algorithm is neither RSA256 nor ECC224.</p><p><strong>What to do.</strong> Refuse the message. For a <code>Signer</code> of your own, set <code>algorithm</code> to one of the two.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> signature-header: <a href="/apoint/reference/@apoint/signature-header.html#formatsignatureheader"><code>formatSignatureHeader</code></a>, <a href="/apoint/reference/@apoint/signature-header.html#parsesignatureheader"><code>parseSignatureHeader</code></a>, <a href="/apoint/reference/@apoint/signature-header.html#sign"><code>sign</code></a>, <a href="/apoint/reference/@apoint/signature-header.html#verify"><code>verify</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#claimrequest"><code>claimRequest</code></a>, <a href="/apoint/reference/@apoint/message/#claimresponse"><code>claimResponse</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The signature algorithm must be RSA256 or ECC224.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/SIGNATURE_ALGORITHM_UNKNOWN.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SIGNATURE_ALGORITHM_UNKNOWN = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SIGNATURE_ALGORITHM_UNKNOWN as default
};
