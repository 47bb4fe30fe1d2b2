import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TIME_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TIME_INVALID.md","filePath":"errors/TIME_INVALID.md"}');
const _sfc_main = { name: "errors/TIME_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="time_invalid" tabindex="-1">TIME_INVALID <a class="header-anchor" href="#time_invalid" aria-label="Permalink to &quot;TIME_INVALID&quot;">​</a></h1><p>The time is not a real moment with a zone, nor 13 digits of epoch milliseconds.</p><p><strong>What to do.</strong> Write the time like <code>2024-05-22T06:42:21+05:30</code>, zone included.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> canonical-request: <a href="/apoint/reference/@apoint/canonical-request.html#canonicalrequest"><code>canonicalRequest</code></a>, <a href="/apoint/reference/@apoint/canonical-request.html#formattime"><code>formatTime</code></a>, <a href="/apoint/reference/@apoint/canonical-request.html#parsetime"><code>parseTime</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#claimrequest"><code>claimRequest</code></a>, <a href="/apoint/reference/@apoint/message/#claimresponse"><code>claimResponse</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The time must be a real moment as YYYY-MM-DDTHH:mm:ss with a zone, or 13 digits of epoch milliseconds.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TIME_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TIME_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TIME_INVALID as default
};
