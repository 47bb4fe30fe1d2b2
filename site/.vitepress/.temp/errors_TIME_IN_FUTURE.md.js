import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TIME_IN_FUTURE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TIME_IN_FUTURE.md","filePath":"errors/TIME_IN_FUTURE.md"}');
const _sfc_main = { name: "errors/TIME_IN_FUTURE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="time_in_future" tabindex="-1">TIME_IN_FUTURE <a class="header-anchor" href="#time_in_future" aria-label="Permalink to &quot;TIME_IN_FUTURE&quot;">​</a></h1><p>The message is ahead of the receiver&#39;s clock by more than the tolerance.</p><p><strong>What to do.</strong> Compare the clocks of both ends, and the zones that they write.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> canonical-request: <a href="/apoint/reference/@apoint/canonical-request.html#checkfreshness"><code>checkFreshness</code></a>.</p><p><strong>Who passes it on.</strong> message: <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The time of the message is too far from now; compare the clocks of both ends.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TIME_IN_FUTURE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TIME_IN_FUTURE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TIME_IN_FUTURE as default
};
