import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"RESPONSE_BEFORE_REQUEST","description":"","frontmatter":{},"headers":[],"relativePath":"errors/RESPONSE_BEFORE_REQUEST.md","filePath":"errors/RESPONSE_BEFORE_REQUEST.md"}');
const _sfc_main = { name: "errors/RESPONSE_BEFORE_REQUEST.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="response_before_request" tabindex="-1">RESPONSE_BEFORE_REQUEST <a class="header-anchor" href="#response_before_request" aria-label="Permalink to &quot;RESPONSE_BEFORE_REQUEST&quot;">​</a></h1><p>The verified response is earlier than the request that it should answer, by more than the skew of two clocks.</p><p><strong>What to do.</strong> Set the clock of this machine: the message names the difference. If both clocks are right, somebody played a recorded response. The outcome is unknown: repeat with the same <code>bizNo</code>. The option is <code>clockSkew</code>.</p><p><strong>Who throws it.</strong> message: <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The Response-Time is … s before the Request-Time: set this machine&#39;s clock right, and if it is, the response was recorded before.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/RESPONSE_BEFORE_REQUEST.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RESPONSE_BEFORE_REQUEST = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RESPONSE_BEFORE_REQUEST as default
};
